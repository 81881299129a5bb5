// Builds elements; data only ever enters as text.
import { icon } from './icons.js';

/** `el('p', { class: 'x', onclick: f, hidden: false }, 'text', node, …)`; null and false children are left out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button with an optional icon. */
export function button(classes, label, onclick, properties = {}, iconName = null) {
  return el('button', { type: 'button', class: `button ${classes}`, onclick, ...properties }, iconName && icon(iconName), el('span', {}, label));
}

/** A button that shows an icon only; the label is for those who do not see it. */
export function iconButton(iconName, label, onclick, classes = '') {
  return el('button', { type: 'button', class: `button button-icon ${classes}`, 'aria-label': label, title: label, onclick }, icon(iconName));
}

export const byId = (id) => document.getElementById(id);

/** Says something to a screen reader through the page's status line. */
export function announce(text) {
  const line = byId('announcer');
  line.textContent = '';
  requestAnimationFrame(() => { line.textContent = text; });
}

/** Only addresses a person can safely follow. */
export function safeAddress(address) {
  try {
    const url = new URL(address, location.href);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** To the clipboard, the older way where the newer one is not allowed. */
export async function copy(text) {
  if (navigator.clipboard) {
    const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
    if (done) return;
  }
  const field = el('textarea', { class: 'unseen', readonly: true, 'aria-hidden': 'true' });
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus();
  if (!copied) throw new Error('copy refused');
}
