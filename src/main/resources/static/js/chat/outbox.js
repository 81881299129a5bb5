// What the filer said and the server has not yet confirmed. Each thing has a number and keeps it through every retry,
// so nothing is lost on a bad line and nothing counts twice. Texts and taps survive a reload.
import { Refused } from './api.js';

const KEPT = 'beian.outbox';
const LAST = 'beian.n';
const DAY = 86_400_000;
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000];

function read(key, otherwise) {
  try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
}

function write(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode: lives as long as the page */ }
}

/** Numbers are shared by all tabs of one session through the store. */
export class Numbers {
  #last = 0;

  /** The server or another tab has used this one. */
  seen(n) {
    this.#last = Math.max(this.#last, n ?? 0, read(LAST, 0));
    write(LAST, this.#last);
  }

  next() {
    const n = Math.max(this.#last, read(LAST, 0)) + 1;
    this.seen(n);
    return n;
  }
}

/** One lane: sends in order, waits while the line is bad. */
export class Outbox {
  #items = [];
  #running = false;
  #open = false;
  #wake = () => {};

  /**
   * `send(item)` → promise; `changed(item, state, detail)` with state sending, waiting, sent or failed;
   * `renew()` → promise for a new session; `durable` keeps the items over a reload.
   */
  constructor({ send, changed, renew, durable = false }) {
    Object.assign(this, { send, changed, renew, durable });
    window.addEventListener('online', () => this.hurry());
  }

  /** What an earlier page left behind; sending it again under its number is harmless. */
  leftovers() {
    const kept = this.durable ? read(KEPT, []).filter(({ at }) => Date.now() - at < DAY) : [];
    this.#items.push(...kept);
    return kept;
  }

  get size() { return this.#items.length; }

  open() {
    this.#open = true;
    this.hurry();
  }

  close() { this.#open = false; }

  hurry() {
    this.#wake();
    this.#run();
  }

  add(given) {
    const item = { at: Date.now(), ...given };
    this.#items.push(item);
    if (this.durable) write(KEPT, [...read(KEPT, []), item]);
    this.#run();
  }

  drop(n) {
    const others = (item) => item.n !== n;
    this.#items = this.#items.filter(others);
    if (this.durable) write(KEPT, read(KEPT, []).filter(others));
  }

  async #run() {
    if (this.#running || !this.#open) return;
    this.#running = true;
    for (let failures = 0; this.#open && this.#items.length > 0;) {
      failures = await this.#attempt(this.#items[0], failures);
    }
    this.#running = false;
  }

  async #attempt(item, failures) {
    this.changed(item, 'sending');
    try {
      await this.send(item);
      this.drop(item.n);
      this.changed(item, 'sent');
      return 0;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) await this.renew().catch(() => {});
      else if (failure instanceof Refused) {
        this.drop(item.n);
        this.changed(item, 'failed', failure.message);
        return 0;
      }
      if (!this.#items.includes(item)) return failures;
      this.changed(item, 'waiting');
      await this.#pause(WAITS[Math.min(failures, WAITS.length - 1)]);
      return failures + 1;
    }
  }

  #pause(milliseconds) {
    return new Promise((resume) => { this.#wake = resume; setTimeout(resume, milliseconds); });
  }
}
