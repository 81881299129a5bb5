// The choices of a card: one group, in reading order, wrapped as the screen allows.
import { button, el } from '../common/dom.js';
import { icon } from '../common/icons.js';

const PATIENCE = 8_000;

/** Rows that keep their shape: the parts of a long card, the months and the days of a calendar. */
const ROWS = { tab: 'tabs', 'tab-shown': 'tabs', nav: 'nav', day: 'days' };

const kindOf = ({ style, selected }) => {
  if (typeof selected === 'boolean') return 'tick';
  if (ROWS[style]) return ROWS[style];
  return style === 'quiet' ? 'quiet' : 'plain';
};

/** Width in Chinese characters; a Latin letter is about half of one. */
const width = (label) => [...label].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e7f ? 1 : 0.55), 0);

/** Neighbours of one group and kind stand together. */
function runsOf(rows) {
  const runs = [];
  for (const option of rows.flat()) {
    const last = runs.at(-1);
    const kind = kindOf(option);
    const group = option.group ?? '';
    if (last && last.kind === kind && last.group === group) last.options.push(option);
    else runs.push({ kind, group, options: [option] });
  }
  return runs;
}

function layoutOf({ kind, options }) {
  if (kind === 'quiet') return 'choices-quiet';
  if (kind === 'tabs' || kind === 'nav' || kind === 'days') return `choices-${kind}`;
  const longest = Math.max(...options.map(({ label }) => width(label)));
  if (longest > 14) return 'choices-stacked';
  if (kind === 'tick') return 'choices-ticks';
  return options.length > 4 ? (longest > 5 ? 'choices-grid choices-grid-wide' : 'choices-grid') : 'choices-line';
}

const STYLES = { primary: 'button-primary', danger: 'button-danger', quiet: 'button-quiet' };

/** A tick's key says which way it goes; it stays the same button all the while. */
const keyOf = (key) => key.replace(/[+-]$/, '');

function choice(option, press) {
  const properties = { dataset: { key: keyOf(option.key) } };
  if (option.label === '·') return el('span', { class: 'choice-blank', 'aria-hidden': 'true' });
  if (option.style === 'tab-shown') return button('choice choice-tab', option.label.replace('▸ ', ''), press, { ...properties, 'aria-pressed': 'true' });
  if (ROWS[option.style]) return button(`choice choice-${option.style}`, option.label, press, properties);
  if (kindOf(option) !== 'tick') return button(`choice ${STYLES[option.style] ?? ''}`, option.label, press, properties);
  const node = button('choice choice-tick', option.label, press, { ...properties, 'aria-pressed': String(option.selected) });
  node.prepend(el('span', { class: 'tick', 'aria-hidden': 'true' }, icon('check')));
  return node;
}

/**
 * `tapped(option)` is called for a press. Returns null without choices, else `{ node, wait, release }`:
 * `wait(key)` shows that the press is on its way, `release()` lets one press again.
 */
export function choices(rows, headingId, tapped) {
  const runs = runsOf(rows ?? []);
  if (runs.length === 0) return null;
  let timer = 0;
  let waiting = false;
  const light = new Set(runs.flatMap(({ kind, options }) => (kind === 'tick' || kind === 'tabs' ? options.map(({ key }) => keyOf(key)) : [])));
  const press = (option) => () => { if (!waiting) tapped(option); };
  const body = el('div', { class: 'choices-body' });
  const foot = el('div', { class: 'choices-foot' });
  const after = el('div', { class: 'choices-after' });
  const ticks = runs.some(({ kind }) => kind === 'tick');
  const lastTick = runs.findLastIndex(({ kind }) => kind === 'tick');
  runs.forEach((run, at) => {
    const list = el('div', { class: layoutOf(run) }, run.options.map((option) => choice(option, press(option))));
    const named = run.group
      ? el('div', { class: 'choices-group', role: 'group', 'aria-label': run.group }, el('p', { class: 'choices-name', 'aria-hidden': 'true' }, run.group), list)
      : list;
    if (!ticks || at <= lastTick) body.append(named);
    else (run.kind === 'quiet' ? after : foot).append(named);
  });
  const node = el('div', { class: 'choices', role: 'group', 'aria-labelledby': headingId }, body.hasChildNodes() && body, foot.hasChildNodes() && foot, after.hasChildNodes() && after);
  const buttons = () => [...node.querySelectorAll('.choice')];
  const release = () => {
    clearTimeout(timer);
    waiting = false;
    for (const one of buttons()) { one.removeAttribute('aria-disabled'); one.removeAttribute('aria-busy'); }
  };
  return {
    node,
    release,
    /** Presses rest until an answer comes; once the server has the press, at most eight seconds. */
    wait(key) {
      if (light.has(keyOf(key))) return; // ticking on goes as fast as the filer likes
      waiting = true;
      for (const one of buttons()) one.setAttribute('aria-disabled', 'true');
      buttons().find(({ dataset }) => dataset.key === keyOf(key))?.setAttribute('aria-busy', 'true');
    },
    arrived() {
      clearTimeout(timer);
      timer = setTimeout(release, PATIENCE);
    },
  };
}
