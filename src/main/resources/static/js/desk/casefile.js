// The right pane: everything that was handed over with the conversation.
import { clock } from '../common/blocks.js';
import { button, byId, el } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';
import { moment } from '../common/when.js';
import { fileAddress } from './api.js';

const unfolded = new Set();

/** The case that was handed over, or another of the same filer; `look` shows the case of a code. */
export function showCase({ ticket, packet: handedOver }, look, beside = null) {
  const packet = beside ?? handedOver;
  const { answers = [], verdict, reasons = [], materials = [], clocks = [], values = [], others = [], audit = [] } = packet ?? {};
  byId('case-body').replaceChildren(
    beside
      ? el('section', { class: 'case-section case-beside' },
        button('button-quiet', t('case.beside.back', { code: handedOver.code }), () => look(null), { id: 'case-beside-back' }, 'back'),
        el('h3', {}, t('case.beside')), el('p', { class: 'case-reason' }, el('span', { class: 'code' }, beside.code), ` · ${beside.stage}`))
      : section('case.reason', el('p', { class: 'case-reason' }, ticket.reason)),
    section('case.clocks', clocks.length > 0 ? clocks.map((one) => clock(one, true)) : none('case.clocks.none')),
    section('case.verdict', verdict ? verdictOf(verdict, reasons) : none('case.verdict.none')),
    section('case.materials', materials.length > 0 ? el('ul', { class: 'papers' }, materials.map(paper)) : none('case.materials.none')),
    ...(values.length > 0 ? [section('case.values', el('ul', { class: 'case-reasons' }, values.map((value) => el('li', {}, value))))] : []),
    section('case.answers', answers.length > 0
      ? el('dl', { class: 'case-answers' }, answers.map(({ label, value }) => el('div', {}, el('dt', {}, label), el('dd', {}, value))))
      : none('case.answers.none')),
    ...(!beside && others.length > 0 ? [section('case.others', el('ul', { class: 'case-others' }, others.map((one) => other(one, look))))] : []),
    ...(audit.length > 0 ? [section('case.audit', el('ul', { class: 'audit' }, audit.map(({ at, who, text }) => el('li', {}, el('time', {}, moment(new Date(at))), ` ${who} · ${text}`))))] : []));
}

const section = (key, ...children) => el('section', { class: 'case-section' }, el('h3', {}, t(key)), children);
/** A row leads to the case. */
const other = ({ code, title, stage }, look) => el('li', {}, el('button', { type: 'button', class: 'case-other', onclick: () => look(code) },
  el('span', { class: 'case-other-title' }, title), el('span', { class: 'case-other-line' }, el('span', { class: 'code' }, code), ` · ${stage}`)));
const none = (key) => el('p', { class: 'case-none' }, t(key));

function verdictOf(verdict, reasons) {
  const label = typeof verdict === 'string' ? verdict : verdict.label;
  return [
    el('p', { class: 'case-verdict' }, label),
    reasons.length > 0 && el('ul', { class: 'case-reasons' }, reasons.map((reason) => el('li', {}, reason))),
  ];
}

function paper({ name, state, files = [] }) {
  return el('li', { class: 'paper' },
    el('p', { class: 'paper-name' }, el('span', {}, name), el('span', { class: 'paper-state' }, state)),
    files.length > 0 ? files.map(file) : el('p', { class: 'case-none' }, t('case.file.none')));
}

/** A picture is only fetched when someone unfolds it, since every view of a paper is recorded. */
function file({ id, name, kind = '', size }) {
  const address = fileAddress(id);
  const open = el('a', { class: 'paper-open', href: address, target: '_blank', rel: 'noopener' },
    t('case.file.open'), el('span', { class: 'unseen' }, ` ${name}${t('link.newTab')}`), icon('external'));
  const words = el('span', { class: 'paper-file' }, icon('file'), el('span', { class: 'paper-file-name' }, name), size > 0 && el('span', { class: 'paper-size' }, sizeOf(size)));
  if (!/image/i.test(kind)) return el('p', { class: 'paper-row' }, words, open);
  const place = el('div', { class: 'paper-picture' });
  const fill = () => place.hasChildNodes() || place.append(el('img', { src: address, alt: name }));
  const details = el('details', { class: 'paper-preview', open: unfolded.has(id) },
    el('summary', {}, t('case.file.preview'), el('span', { class: 'unseen' }, ` ${name}`), icon('chevron')), place);
  if (details.open) fill();
  details.addEventListener('toggle', () => {
    if (details.open) { unfolded.add(id); fill(); } else unfolded.delete(id);
  });
  return el('div', {}, el('p', { class: 'paper-row' }, words, open), details);
}

function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
