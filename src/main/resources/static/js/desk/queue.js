// The left pane: who is waiting, who has whom, and whose clock runs out first.
import { byId, el } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';
import { nowSeconds, remaining, span } from '../common/when.js';

const VIEWS = ['mine', 'waiting', 'all'];
const HOUR = 3600;

const opened = ({ openedAt }) => Date.parse(openedAt) / 1000;

/** Nearest clock first, then the longest wait; what is closed comes last. */
function order(one, other) {
  const rank = ({ status }) => (status === 'closed' ? 1 : 0);
  const end = ({ clock }) => clock?.endEpochSecond ?? Infinity;
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (end(one) !== end(other)) return end(one) < end(other) ? -1 : 1;
  return opened(one) - opened(other);
}

export class Queue {
  #tickets = [];
  #view = null;
  #search = '';
  #chosen = null;
  #member;
  #open;

  constructor(member, open) {
    this.#member = member;
    this.#open = open;
    for (const view of VIEWS) byId(`view-${view}`).addEventListener('click', () => { this.#view = view; this.draw(); });
    byId('search').addEventListener('input', ({ target }) => { this.#search = target.value.trim(); this.draw(); });
    setInterval(() => this.draw(), 30_000);
  }

  show(tickets) {
    this.#tickets = [...tickets].sort(order);
    this.#view ??= this.#in('waiting').length > 0 || this.#in('mine').length === 0 ? 'waiting' : 'mine';
    this.draw();
  }

  /** Goes to one's own cases, where one that was just taken now stands. */
  showMine() {
    this.#view = 'mine';
    this.draw();
  }

  choose(id) {
    this.#chosen = id;
    this.draw();
  }

  #in(view) {
    if (view === 'mine') return this.#tickets.filter(({ status, assignee }) => status === 'taken' && assignee === this.#member);
    if (view === 'waiting') return this.#tickets.filter(({ status }) => status === 'waiting');
    return this.#tickets;
  }

  draw() {
    for (const view of VIEWS) {
      byId(`view-${view}`).setAttribute('aria-pressed', String(view === this.#view));
      byId(`count-${view}`).textContent = this.#in(view).length;
    }
    const wanted = this.#search.toLowerCase();
    const rows = this.#in(this.#view ?? 'waiting')
      .filter(({ code, filer, reason }) => !wanted || `${code} ${filer} ${reason}`.toLowerCase().includes(wanted));
    const held = document.activeElement?.dataset?.ticket;
    byId('tickets').replaceChildren(...rows.map((ticket) => el('li', {}, this.#row(ticket))));
    byId('tickets-empty').hidden = rows.length > 0;
    byId('tickets-empty').textContent = this.#search ? t('queue.empty.search', { text: this.#search }) : t(`queue.empty.${this.#view ?? 'waiting'}`);
    if (held) byId('tickets').querySelector(`[data-ticket="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }

  #row(ticket) {
    const { id, code, filer, reason, last, clock } = ticket;
    return el('button', {
      type: 'button', class: 'ticket', dataset: { ticket: id }, 'aria-current': id === this.#chosen ? 'true' : null, onclick: () => this.#open(id),
    },
    el('span', { class: 'ticket-filer' }, filer || code),
    el('span', { class: 'ticket-age', title: t('queue.age', { span: span(nowSeconds() - opened(ticket)) }) }, span(nowSeconds() - opened(ticket))),
    el('span', { class: 'ticket-reason' }, reason),
    last && el('span', { class: 'ticket-last' }, last),
    el('span', { class: 'ticket-foot' },
      el('span', { class: 'code' }, code),
      el('span', { class: `ticket-status ticket-status-${ticket.status}` }, statusWords(ticket, this.#member))),
    clock && badge(clock));
  }
}

export function statusWords({ status, assignee }, member) {
  if (status === 'taken') return assignee === member ? t('status.mine') : t('status.taken', { name: assignee });
  return t(`status.${status}`);
}

function badge({ label, endEpochSecond }) {
  const left = endEpochSecond - nowSeconds();
  const tone = left < 3 * HOUR ? 'tone-danger' : left < 24 * HOUR ? 'tone-attention' : 'tone-plain';
  return el('span', { class: `ticket-clock ${tone}` }, icon(left <= 0 ? 'alert' : 'clock'), `${label} ${remaining(endEpochSecond).words}`);
}
