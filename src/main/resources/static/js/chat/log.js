// The conversation: puts letters in their places, takes buttons away, keeps focus and scroll where the reader is.
import { byId, el } from '../common/dom.js';
import { currentLocale, t } from '../common/locale.js';
import { day, dayNumber } from '../common/when.js';
import { bubble, card } from './letters.js';

/** Sent by the button in the header; nobody needs to see it among the messages. */
export const LANGUAGE = '/language';
const NEAR = 120;

export class Log {
  #entries = new Map();
  #box = byId('log');
  #typing = byId('typing');
  #more = byId('more');
  #lastDay = null;
  #tapped;

  /** `tapped(entry, option)` is called for a press on a card. */
  constructor(tapped) {
    this.#tapped = tapped;
    this.#more.addEventListener('click', () => this.toEnd());
    this.#box.addEventListener('scroll', () => { if (this.#atEnd()) this.#more.hidden = true; }, { passive: true });
  }

  /** Empties the conversation, except for what the server does not have yet. */
  clear() {
    for (const [key, { node }] of this.#entries) {
      if (key.startsWith('own-')) continue;
      node.remove();
      this.#entries.delete(key);
    }
    for (const line of this.#box.querySelectorAll('.day')) line.remove();
    this.#lastDay = null;
  }

  /** A letter from the server, new or seen before. */
  letter(letter) {
    if (letter.kind === 'FILER') return this.#fromFiler(letter);
    const key = `letter-${letter.seq}`;
    const old = this.#entries.get(key) ?? this.#entries.get(`letter-${letter.replaces}`);
    if (old?.letter.retired && old.letter.seq === letter.seq) letter.retired = true;
    const entry = { letter };
    this.#draw(entry, old);
    if (old) this.#entries.delete(`letter-${old.letter.seq}`);
    this.#entries.set(key, entry);
    if (letter.retires) this.#retire(letter.retires);
    this.release();
    return entry;
  }

  #fromFiler(letter) {
    if (letter.prompt.heading === LANGUAGE) return null;
    const tapped = letter.echo && this.byTap(letter.echo);
    if (tapped) tapped.letter.chosen = null; // the bubble says it already
    const key = `filer-${letter.seq}`;
    const ownKey = `own-${letter.echo}`;
    const old = this.#entries.get(ownKey) ?? this.#entries.get(key);
    const file = old?.letter.file ? { node: null } : null;
    return this.#bubble(key, { ...old?.letter, ...letter, file, state: null, detail: '', actions: [] }, old, ownKey);
  }

  /** The filer's own message before the server has echoed it. */
  own(n, changes) {
    const key = `own-${n}`;
    const old = this.#entries.get(key);
    if (!old && !changes.prompt) return null;
    return this.#bubble(key, { at: new Date().toISOString(), kind: 'FILER', ...old?.letter, ...changes }, old, key);
  }

  forget(n) {
    const entry = this.#entries.get(`own-${n}`);
    entry?.node.remove();
    this.#entries.delete(`own-${n}`);
  }

  #bubble(key, letter, old, oldKey) {
    const entry = { letter };
    this.#draw(entry, old, bubble(letter));
    this.#entries.delete(oldKey);
    this.#entries.set(key, entry);
    return entry;
  }

  #draw(entry, old, ready = null) {
    const { letter } = entry;
    const drawn = ready ? { node: ready, choices: null } : card(letter, (option) => this.#tapped(entry, option));
    Object.assign(entry, drawn);
    const stay = this.#atEnd();
    if (old) this.#swap(old.node, entry.node);
    else {
      this.#dayLine(letter.at);
      this.#typing.before(entry.node);
    }
    if (!old || stay) this.#follow(entry, stay);
  }

  /** Replaces in place. Whoever was on a choice stays on it, and it is not read out again. */
  #swap(before, after) {
    const key = before.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const inside = before.contains(document.activeElement);
    if (inside) after.setAttribute('aria-live', 'off');
    after.classList.add('still');
    before.replaceWith(after);
    if (!inside) return;
    const same = key && [...after.querySelectorAll('.choice')].find(({ dataset }) => dataset.key === key);
    (same ?? after).focus({ preventScroll: true });
  }

  /** Takes the buttons of a letter away; whoever stood on one is led to the newest card. */
  #retire(seq) {
    const entry = this.#entries.get(`letter-${seq}`);
    if (!entry || entry.letter.retired) return;
    const inside = entry.node.contains(document.activeElement);
    entry.letter.retired = true;
    const fresh = card(entry.letter, () => {});
    fresh.node.setAttribute('aria-live', 'off');
    entry.node.replaceWith(fresh.node);
    Object.assign(entry, fresh);
    if (inside) [...this.#entries.values()].at(-1).node.focus({ preventScroll: true });
  }

  release() {
    for (const { choices } of this.#entries.values()) choices?.release();
  }

  /** Remembers what was pressed under which number, to show it when the buttons go. */
  pressed(entry, option, n) {
    entry.tapNumber = n;
    entry.letter.chosen = typeof option.selected === 'boolean' || option.style === 'quiet' ? null : option.label;
    entry.choices?.wait(option.key);
  }

  byTap(n) {
    return [...this.#entries.values()].find(({ tapNumber }) => tapNumber === n);
  }

  typing(on) {
    const stay = this.#atEnd();
    this.#typing.hidden = !on;
    if (on && stay) this.toEnd();
  }

  /** Draws everything again, for another language. */
  redraw() {
    for (const line of this.#box.querySelectorAll('.day')) line.lastChild.textContent = day(new Date(line.dataset.at));
    for (const entry of this.#entries.values()) {
      const fresh = entry.letter.kind === 'FILER' ? { node: bubble(entry.letter) } : card(entry.letter, (option) => this.#tapped(entry, option));
      fresh.node.setAttribute('aria-live', 'off');
      entry.node.replaceWith(fresh.node);
      Object.assign(entry, fresh);
    }
  }

  #dayLine(at) {
    const date = new Date(at);
    const number = dayNumber(date.getTime() / 1000);
    if (number === this.#lastDay) return;
    this.#lastDay = number;
    const line = el('p', { class: 'day', lang: currentLocale(), dataset: { at } }, el('span', {}, day(date)));
    line.setAttribute('aria-label', t('letter.day', { day: day(date) }));
    this.#typing.before(line);
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd() {
    this.#box.scrollTop = this.#box.scrollHeight;
    this.#more.hidden = true;
  }

  /** A card that is taller than the screen is shown from its top. */
  #follow({ node, letter }, stay) {
    if (!stay && letter.kind !== 'FILER') {
      this.#more.hidden = false;
      return;
    }
    if (node.offsetHeight > this.#box.clientHeight - 48) this.#box.scrollTop = node.offsetTop - 12;
    else this.toEnd();
  }
}
