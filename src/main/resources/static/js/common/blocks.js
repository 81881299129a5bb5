// The parts of a card's body, one function per kind. Chat and desk draw the same.
import { announce, button, copy, el, safeAddress } from './dom.js';
import { icon, shape } from './icons.js';
import { t } from './locale.js';
import { ring } from './clock.js';

const TONES = { verdict: 'tone-calm', good: 'tone-good', attention: 'tone-attention', danger: 'tone-danger', plain: 'tone-plain' };

/** Marks as they come from the server: the icon that draws them and the tone that goes with their word. */
const MARKS = {
  '✓': ['check', 'tone-good'], '✔': ['check', 'tone-good'], '✅': ['check', 'tone-good'],
  '!': ['alert', 'tone-attention'], '！': ['alert', 'tone-attention'], '⚠': ['alert', 'tone-attention'], '⚠️': ['alert', 'tone-attention'],
  '✗': ['cross', 'tone-danger'], '✕': ['cross', 'tone-danger'], '×': ['cross', 'tone-danger'], '❌': ['cross', 'tone-danger'],
  '…': ['clock', 'tone-calm'], '⏳': ['clock', 'tone-calm'], '◐': ['clock', 'tone-calm'],
};

export function mark(sign) {
  if (/^\d+\.$/.test(sign)) return { tone: 'tone-plain', node: el('span', { class: 'mark-number' }, sign.slice(0, -1)) };
  const [name, tone] = MARKS[sign] ?? [null, 'tone-plain'];
  return { tone, node: el('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, name ? icon(name) : '') };
}

const DRAW = {
  text: ({ text }) => el('p', { class: 'block-text' }, text),
  heading: ({ text }) => el('h3', { class: 'block-heading' }, text),
  emphasis,
  cited,
  folded: ({ title, blocks }) => el('details', { class: 'block-folded' },
    el('summary', {}, el('span', {}, title), icon('chevron')),
    el('div', { class: 'block-folded-body' }, drawBlocks(blocks))),
  item,
  progress: ({ done, of, text }) => progressBar(done, of, text),
  clock,
  copy: copyRow,
  link,
  door,
  page: ({ title }) => el('p', { class: 'block-link' },
    el('a', { href: '/chat/worksheet', target: '_blank', rel: 'noopener' }, title, el('span', { class: 'unseen' }, t('link.newTab')), icon('external'))),
};

/** All blocks in order; neighbouring items share one list. */
export function drawBlocks(blocks = []) {
  const drawn = [];
  let list = null;
  for (const one of blocks) {
    const draw = DRAW[one.block];
    if (!draw) continue;
    if (one.block === 'item') {
      if (!list) drawn.push(list = el('ul', { class: 'block-items' }));
      list.append(draw(one));
    } else {
      list = null;
      drawn.push(draw(one));
    }
  }
  return drawn;
}

function emphasis({ label, text, tone }) {
  const kind = TONES[tone] ? tone : 'plain';
  const long = kind !== 'verdict' && text.length > 18 ? 'block-emphasis-long' : '';
  return el('p', { class: `block-emphasis ${TONES[kind]} ${long}`, dataset: { tone: kind } },
    el('span', { class: 'block-emphasis-words' },
      label && el('span', { class: 'block-emphasis-label' }, label, el('span', { class: 'unseen' }, ' ')),
      el('strong', {}, text)),
    kind === 'verdict' && seal());
}

/** The closed ring of a verdict; the clock's ring is the open one. */
function seal() {
  const svg = shape('svg', { class: 'seal', viewBox: '0 0 72 72', 'aria-hidden': 'true' });
  svg.append(
    shape('circle', { class: 'seal-ring', cx: 36, cy: 36, r: 31, pathLength: 1 }),
    shape('circle', { class: 'seal-inner', cx: 36, cy: 36, r: 25 }),
    shape('path', { class: 'seal-tick', d: 'M25 37l7.5 7.5L48 28', pathLength: 1 }));
  return svg;
}

function cited({ text, quote, title, heading, authority }) {
  return el('div', { class: 'block-cited' },
    text && el('p', { class: 'block-text' }, text),
    quote && el('blockquote', { lang: languageOf(quote) }, quote),
    title && source({ quote, title, heading, authority }));
}

/** Passages stay in the language of the document, whatever the page speaks. */
const languageOf = (text) => (/[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : null);

/** The chip that names the source and opens the passage. */
export function source({ quote, title, heading, authority }) {
  const named = t(`authority.${authority}`);
  const weight = named === `authority.${authority}` ? authority : named;
  const row = (key, value) => value && el('div', {}, el('dt', {}, t(key)), el('dd', { lang: languageOf(value) }, value));
  return el('details', { class: 'source' },
    el('summary', {}, icon('book'), el('span', {}, t('block.source', { title })), icon('chevron')),
    el('dl', {},
      row('source.where', [title, heading].filter(Boolean).join(' › ')),
      row('source.quote', quote),
      row('source.authority', weight)));
}

function item({ mark: sign, state, name, detail }) {
  const { tone, node } = mark(sign);
  return el('li', {}, node,
    el('span', { class: 'block-item-name' }, name),
    state && el('span', { class: `block-item-state ${tone}` }, state),
    detail && el('span', { class: 'block-item-detail' }, detail));
}

export function progressBar(done, of, text) {
  const parts = Array.from({ length: Math.min(of, 30) }, (_, at) => el('i', { class: at < (done / of) * Math.min(of, 30) ? 'full' : null }));
  return el('div', { class: 'block-progress' },
    el('p', {}, el('b', {}, `${done} / ${of}`), text && el('span', {}, text)),
    el('div', {
      class: 'block-progress-bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': done,
      'aria-valuetext': `${done} / ${of}`, 'aria-label': text || `${done} / ${of}`,
    }, parts));
}

/** What is due, when, and what is left: the ring for the eye, the words for everyone. */
export function clock({ label, moment, remaining, startEpochSecond, endEpochSecond }, small = false) {
  const words = el('span', { class: 'block-clock-left', role: 'timer' }, remaining);
  const node = el('div', { class: `block-clock ${small ? 'block-clock-small' : ''}` });
  const changed = (rest) => {
    words.textContent = rest.words;
    node.classList.remove('tone-calm', 'tone-attention', 'tone-danger');
    node.classList.add(rest.tone);
  };
  node.append(
    endEpochSecond ? ring({ startEpochSecond, endEpochSecond }, changed, small) : '',
    el('p', {},
      el('span', { class: 'block-clock-label' }, label),
      el('strong', {}, moment),
      words));
  return node;
}

function copyRow({ label, value }) {
  const name = el('span', {}, t('block.copy'));
  const copied = async () => {
    const key = await copy(value).then(() => 'block.copied', () => 'block.copyFailed');
    announce(t(key));
    name.textContent = t(key);
    setTimeout(() => { name.textContent = t('block.copy'); }, 2_500);
  };
  const press = button('block-copy-button', '', copied, { 'aria-label': `${t('block.copy')} ${label}` }, 'copy');
  press.lastChild.replaceWith(name);
  return el('div', { class: 'block-copy' },
    el('p', {}, el('span', { class: 'block-copy-label' }, label), el('span', { class: 'block-copy-value' }, value)),
    press);
}

/** A link to this chat that is passed on; it is to be copied, not followed by whoever gives it out. */
function door({ text, token }) {
  return copyRow({ label: text, value: `${window.location.origin}/chat?join=${encodeURIComponent(token)}` });
}

function link({ text, address }) {
  const href = safeAddress(address);
  if (!href) return el('p', { class: 'block-text' }, text);
  return el('p', { class: 'block-link' },
    el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text, el('span', { class: 'unseen' }, t('link.newTab')), icon('external')));
}
