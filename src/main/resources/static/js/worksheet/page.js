// The worksheet on a page of its own: to copy from beside the console, to print, or to keep as PDF.
import { drawBlocks } from '../common/blocks.js';
import { byId, el } from '../common/dom.js';
import { rememberedLocale, setLocale, t, translate, useTables } from '../common/locale.js';
import { withCommon } from '../common/words.js';

useTables(withCommon({
  'zh-CN': {
    'sheet.title': '填表清单',
    'sheet.print': '打印或存为 PDF',
    'sheet.back': '回到对话',
    'sheet.note': '这里有个人信息，用完请收好或销毁。',
    'sheet.code': '办理件编号 {code}',
    'sheet.empty': '还没有新信息。请先在对话里选定变更类型，再填写变更后的新信息。',
    'sheet.trouble': '没有读到清单。请检查网络，再刷新这一页。',
  },
  en: {
    'sheet.title': 'Worksheet',
    'sheet.print': 'Print or save as PDF',
    'sheet.back': 'Back to the chat',
    'sheet.note': 'This page holds personal details; put it away or destroy it after use.',
    'sheet.code': 'Case {code}',
    'sheet.empty': 'There are no new values yet. Settle the change type in the chat and fill in the new values first.',
    'sheet.trouble': 'The worksheet could not be read. Check the network and reload this page.',
  },
}));
setLocale(rememberedLocale());
translate();
byId('print').addEventListener('click', () => print());

try {
  const response = await fetch('/chat/api/worksheet', { credentials: 'same-origin', headers: { 'X-Beian-Chat': '1', Accept: 'application/json' } });
  const { code = '', blocks = [] } = response.ok ? await response.json() : {};
  byId('code').textContent = code && t('sheet.code', { code });
  byId('blocks').replaceChildren(...(blocks.length > 0 ? drawBlocks(blocks) : [el('p', {}, t('sheet.empty'))]));
} catch {
  byId('blocks').replaceChildren(el('p', { role: 'alert' }, t('sheet.trouble')));
}
