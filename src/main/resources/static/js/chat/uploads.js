// Files on their way: one after the other, each with its own progress and a way to stop it.
import { announce, button, el } from '../common/dom.js';
import { t } from '../common/locale.js';
import { upload } from './api.js';
import { Outbox } from './outbox.js';
import { sizeOf } from './tray.js';

export class Uploads {
  #lane;
  #log;

  constructor(log, renew, settled) {
    this.#log = log;
    this.settled = settled;
    this.#lane = new Outbox({ renew, send: (item) => this.#send(item), changed: (...change) => this.#changed(...change) });
    window.addEventListener('beforeunload', (event) => { if (this.#lane.size > 0) event.preventDefault(); });
  }

  open() { this.#lane.open(); }

  hurry() { this.#lane.hurry(); }

  add({ n, file, picture, caption }) {
    const item = { n, file, caption, ...progressLine(file, () => this.#cancel(item)) };
    const prompt = { heading: file.name, blocks: caption ? [{ block: 'text', text: caption }] : [] };
    this.#log.own(n, { prompt, picture, file: item, state: 'sending' });
    this.#lane.add(item);
  }

  async #send(item) {
    const running = upload(item, item.show);
    item.stop = running.cancel;
    await running.done;
  }

  #cancel(item) {
    item.cancelled = true;
    item.stop?.();
    this.#lane.drop(item.n);
    this.#log.forget(item.n);
    announce(t('file.cancelled', { name: item.file.name }));
  }

  #changed(item, state, detail) {
    if (item.cancelled) return;
    if (state === 'waiting') item.show(0);
    if (state === 'sent') {
      this.#log.own(item.n, { state, file: { node: null } });
      this.settled();
    } else if (state === 'failed') {
      const remove = button('button-quiet', t('send.remove'), () => this.#log.forget(item.n));
      this.#log.own(item.n, { state, detail: detail || t('send.unknown'), file: { node: null }, actions: [remove] });
    } else this.#log.own(item.n, { state });
  }
}

/** The line under a file's name; `show(share)` moves the bar. */
function progressLine(file, cancel) {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
  const words = el('span', {}, sizeOf(file.size));
  const stop = button('button-quiet bubble-cancel', t('file.cancel'), cancel, { 'aria-label': `${t('file.cancel')} ${file.name}` });
  const show = (share) => {
    bar.value = share;
    words.textContent = share < 1 ? `${sizeOf(file.size)} · ${t('file.progress', { percent: Math.floor(share * 100) })}` : t('file.checking');
    stop.hidden = share >= 1;
  };
  return { node: el('div', { class: 'bubble-upload' }, bar, el('div', {}, words, stop)), show };
}
