// The ring that shows what is left of a term. It is for the eye; the words beside it say the same.
import { el } from './dom.js';
import { icon, shape } from './icons.js';
import { nowSeconds, remaining } from './when.js';

const RADIUS = 50;
const LENGTH = 2 * Math.PI * RADIUS;
const rings = new Set();

/** Attention in the last quarter, danger in the last tenth and after the end. */
export function urgency(start, end, now = nowSeconds()) {
  const share = (end - now) / Math.max(1, end - start);
  if (share <= 0.1) return 'tone-danger';
  return share <= 0.25 ? 'tone-attention' : 'tone-calm';
}

/** A ring; `changed({ words, tone })` is called at once and whenever the words change. */
export function ring({ startEpochSecond: start, endEpochSecond: end }, changed = () => {}, small = false) {
  const left = shape('circle', { class: 'ring-left', cx: 60, cy: 60, r: RADIUS, 'stroke-dasharray': LENGTH });
  const figure = el('span', { class: 'ring-figure' });
  const svg = shape('svg', { viewBox: '0 0 120 120' });
  svg.append(shape('circle', { class: 'ring-track', cx: 60, cy: 60, r: RADIUS }), left);
  const node = el('span', { class: `ring ${small ? 'ring-small' : ''}`, 'aria-hidden': 'true' }, svg, figure);
  let said = '';
  const tick = () => {
    const rest = remaining(end);
    const share = Math.min(1, Math.max(0, (end - nowSeconds()) / Math.max(1, end - start)));
    left.setAttribute('stroke-dashoffset', LENGTH * (1 - share));
    left.toggleAttribute('hidden', share === 0);
    if (rest.words === said) return;
    said = rest.words;
    figure.replaceChildren(
      rest.over ? icon('alert') : el('b', { class: rest.hours ? 'ring-hours' : null }, rest.big),
      el('span', {}, rest.small));
    changed({ words: rest.words, tone: urgency(start, end) });
  };
  tick();
  rings.add({ node, tick });
  return node;
}

// A ring is forgotten once it has been on the page and left it.
setInterval(() => {
  for (const one of rings) {
    if (one.node.isConnected) { one.seen = true; one.tick(); } else if (one.seen) rings.delete(one);
  }
}, 1000);
