// Where the filer writes: text, a date, and the way to files. What was typed survives a reload.
import { byId } from '../common/dom.js';
import { t } from '../common/locale.js';

const DRAFT = 'beian.draft';
const LONGEST = 4096;

export class Composer {
  #field = byId('text');
  #send = byId('send');
  #date = byId('date');
  #tray;
  #said;

  /** `said(text, files)` when something is sent. */
  constructor(tray, said) {
    this.#tray = tray;
    this.#said = said;
    this.#field.maxLength = LONGEST;
    try { this.#field.value = localStorage.getItem(DRAFT) ?? ''; } catch { /* no draft kept */ }
    this.#field.addEventListener('input', () => this.#written());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    byId('composer').addEventListener('submit', (event) => { event.preventDefault(); this.#submit(); });
    byId('send-date').addEventListener('click', () => this.#submitDate());
    tray.changed = () => this.#written();
    this.#written();
  }

  /** What the newest card asks for: TEXT, DATE or FILE. */
  want(input) {
    byId('date-row').hidden = input !== 'DATE';
    byId('zone').hidden = input !== 'FILE';
    byId('composer').parentElement.classList.toggle('bottom-file', input === 'FILE');
    this.#field.dataset.tPlaceholder = input === 'FILE' ? 'composer.file' : 'composer.text';
    this.#field.placeholder = t(this.#field.dataset.tPlaceholder);
  }

  /** Puts a text back that could not be sent. */
  restore(text) {
    this.#field.value = this.#field.value ? `${text}\n${this.#field.value}` : text;
    this.#written();
    this.focus();
  }

  focus() { this.#field.focus({ preventScroll: true }); }

  #written() {
    try { localStorage.setItem(DRAFT, this.#field.value); } catch { /* no draft kept */ }
    this.#field.style.height = 'auto';
    this.#field.style.height = `${Math.min(this.#field.scrollHeight, 168)}px`;
    this.#send.disabled = this.#field.value.trim() === '' && this.#tray.size === 0;
  }

  /** Enter sends where there is a real keyboard, but never while a character is being composed. */
  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    if (this.#send.disabled) return;
    const text = this.#field.value.trim();
    this.#field.value = '';
    const files = this.#tray.take();
    this.#written();
    this.#said(text, files);
    this.focus();
  }

  #submitDate() {
    if (!this.#date.value) {
      this.#date.focus();
      this.#date.showPicker?.();
      return;
    }
    this.#said(this.#date.value, []);
    this.#date.value = '';
  }
}
