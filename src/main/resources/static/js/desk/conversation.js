// The middle pane: who said what, and the box for a reply that says at every moment whom it goes to.
import { drawBlocks } from '../common/blocks.js';
import { button, byId, el } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';
import { day, dayNumber, moment, timeOfDay } from '../common/when.js';
import { statusWords } from './queue.js';

const DELIVERED = { sent: 'check', pending: 'clock', unknown: 'alert', undeliverable: 'alert' };

export class Conversation {
  #member;
  #acts;
  #ticket = null;
  #drafts = new Map();
  #field = byId('reply');

  /** `acts`: take(ticket) · handBack(ticket) · reply(ticket, text) → promise of whether it went out. */
  constructor(member, acts) {
    this.#member = member;
    this.#acts = acts;
    wireMenu(byId('canned'));
    byId('reply-form').addEventListener('submit', (event) => { event.preventDefault(); this.#send(); });
    this.#field.addEventListener('input', () => this.#written());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) this.#send();
    });
  }

  show({ ticket, entries }) {
    const box = byId('transcript');
    const other = this.#ticket?.id !== ticket.id;
    const follow = other || box.scrollHeight - box.scrollTop - box.clientHeight < 80;
    this.#ticket = ticket;
    byId('talk-none').hidden = true;
    byId('talk').hidden = false;
    byId('talk-filer').textContent = ticket.filer || ticket.code;
    byId('talk-code').textContent = ticket.code;
    byId('talk-status').textContent = statusWords(ticket, this.#member);
    byId('talk-status').className = `ticket-status ticket-status-${ticket.status}`;
    this.#composer(other);
    this.#transcript(entries, box);
    if (follow) box.scrollTop = box.scrollHeight;
  }

  #transcript(entries, box) {
    const unfolded = new Set([...box.querySelectorAll('details[open]')].map(({ dataset }) => dataset.at));
    const drawn = [];
    let last = null;
    for (const entry of entries) {
      const date = new Date(entry.at);
      const number = dayNumber(date.getTime() / 1000);
      if (number !== last) drawn.push(el('p', { class: 'day' }, day(date)));
      last = number;
      drawn.push(line(entry, unfolded.has(entry.at)));
    }
    box.replaceChildren(...drawn);
  }

  #composer(other) {
    const { status, assignee, filer, code } = this.#ticket;
    const mine = status === 'taken' && assignee === this.#member;
    const foreign = status === 'taken' && !mine;
    byId('talk-acts').replaceChildren(...[
      !mine && !foreign && button('button-primary', t('talk.take'), () => this.#acts.take(this.#ticket)),
      mine && button('', t('talk.handBack'), () => this.#acts.handBack(this.#ticket), {}, 'undo'),
    ].filter(Boolean));
    byId('reply-form').hidden = !mine;
    byId('reply-to').className = `reply-to ${mine ? 'reply-open' : ''}`;
    byId('reply-to').textContent = mine ? t('reply.to', { filer: filer || code })
      : foreign ? t('reply.other', { name: assignee }) : t(status === 'closed' ? 'reply.closed' : 'reply.take');
    if (!other) return;
    this.#field.value = this.#drafts.get(this.#ticket.id) ?? '';
    this.#written();
  }

  /** Canned texts in the filer's language; one is put where the cursor stands. */
  offer(texts) {
    const menu = byId('canned');
    const insert = (text) => {
      menu.open = false;
      this.#field.setRangeText(text, this.#field.selectionStart, this.#field.selectionEnd, 'end');
      this.#written();
      this.#field.focus();
    };
    byId('canned-list').replaceChildren(...(texts.length === 0
      ? [el('p', {}, t('reply.canned.empty'))]
      : texts.map(({ label, text }) => el('button', { type: 'button', class: 'canned', onclick: () => insert(text) }, el('b', {}, label), el('span', {}, text)))));
  }

  #written() {
    this.#drafts.set(this.#ticket?.id, this.#field.value);
    this.#field.style.height = 'auto';
    this.#field.style.height = `${Math.min(Math.max(66, this.#field.scrollHeight + 2), 200)}px`;
    byId('reply-send').disabled = this.#field.value.trim() === '';
  }

  async #send() {
    const text = this.#field.value.trim();
    if (text === '' || byId('reply-send').disabled) return;
    byId('reply-send').disabled = true;
    const ticket = this.#ticket;
    const gone = await this.#acts.reply(ticket, text);
    if (gone) this.#drafts.delete(ticket.id);
    if (this.#ticket.id !== ticket.id) return;
    if (gone) this.#field.value = '';
    this.#written();
  }
}

/** A menu closes on Escape and on a press elsewhere. */
function wireMenu(menu) {
  document.addEventListener('pointerdown', ({ target }) => { if (!menu.contains(target)) menu.open = false; });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

function line(entry, unfolded) {
  const { at, author, kind, text, prompt, delivered } = entry;
  const who = speaker(author, kind);
  const date = new Date(at);
  return el('article', { class: `entry entry-${who.look}`, 'aria-label': `${who.name} ${timeOfDay(date)}` },
    el('p', { class: 'entry-meta' }, who.icon && icon(who.icon), el('b', {}, who.name),
      el('time', { datetime: date.toISOString(), title: moment(date) }, timeOfDay(date)),
      who.look === 'staff' && delivered && el('span', { class: `delivered delivered-${delivered}` }, icon(DELIVERED[delivered] ?? 'clock'), t(`delivered.${delivered}`))),
    el('p', { class: 'entry-text' }, text || prompt?.heading),
    prompt && (prompt.blocks?.length > 0 || prompt.rows?.length > 0) && content(prompt, at, unfolded));
}

function content({ blocks = [], rows = [] }, at, unfolded) {
  const labels = rows.flat().map(({ label }) => label).join(' · ');
  return el('details', { class: 'block-folded', dataset: { at }, open: unfolded },
    el('summary', {}, el('span', {}, t('talk.card')), icon('chevron')),
    el('div', { class: 'block-folded-body' }, drawBlocks(blocks), labels && el('p', { class: 'entry-choices' }, t('talk.choices', { labels }))));
}

function speaker(author = '', kind = '') {
  const name = author.replace(/^staff:/, '');
  if (kind === 'NOTE') return { name: `${name} · ${t('who.note')}`, icon: 'note', look: 'note' };
  if (kind === 'FILER' || author === 'filer') return { name: t('who.filer'), icon: 'person', look: 'filer' };
  if (kind === 'DEADLINE' || author === 'clock') return { name: t('who.clock'), icon: 'clock', look: 'clock' };
  if (kind === 'STAFF' || author.startsWith('staff:')) return { name, icon: null, look: 'staff' };
  return { name: t('who.bot'), icon: null, look: 'bot' };
}
