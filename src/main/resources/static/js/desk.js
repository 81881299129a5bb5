// Puts the desk together: queue, conversation, case; live over events; every act says what it did.
import { button, byId, el } from './common/dom.js';
import { t } from './common/locale.js';
import { follow } from './common/sse.js';
import { Expired, eventsAddress, handBack, loadCanned, loadCase, loadTicket, loadTickets, newKey, reply, take } from './desk/api.js';
import { showCase } from './desk/casefile.js';
import { Conversation } from './desk/conversation.js';
import { preparePage } from './desk/page.js';
import { Queue } from './desk/queue.js';

const member = byId('member').textContent.trim();
const panes = byId('panes');
const queue = new Queue(member, open);
const conversation = new Conversation(member, {
  take: (ticket) => act(() => take(ticket.id), ticket, 'take', handBackFrom),
  handBack: (ticket) => act(() => handBack(ticket.id), ticket, 'handBack', takeAgain),
  reply: replyTo,
});
const canned = new Map();
const unsent = new Map();
let shown = null;
let detail = null;
let beside = null;

preparePage(() => {
  queue.draw();
  if (detail) show(detail);
});

/* Looking */

async function open(id) {
  shown = id;
  beside = null;
  queue.choose(id);
  pane('talk');
  await refresh(id);
}

async function refresh(id) {
  const fresh = await guarded(() => loadTicket(id));
  if (!fresh || shown !== id) return;
  detail = fresh;
  show(fresh);
  if (fresh.entries.some(({ delivered }) => delivered === 'pending')) setTimeout(() => { if (shown === id) refresh(id); }, 1_500);
  const locale = fresh.locale ?? 'zh-CN';
  if (!canned.has(locale)) canned.set(locale, await guarded(() => loadCanned(locale)) ?? []);
  if (shown === id) conversation.offer(canned.get(locale));
}

function show(given) {
  conversation.show(given);
  byId('case-none').hidden = true;
  if (beside) look(beside);
  else showCase(given, turn);
}

/** Turns to another case of the same filer, or back to the one that was handed over. */
async function turn(code) {
  await look(code);
  (byId('case-beside-back') ?? byId('case-title')).focus();
}

async function look(code) {
  const id = shown;
  beside = code;
  const packet = code && await guarded(() => loadCase(id, code));
  if (shown !== id || beside !== code) return;
  if (!packet) beside = null;
  showCase(detail, turn, packet || null);
}

async function refreshQueue() {
  const tickets = await guarded(loadTickets);
  if (tickets) queue.show(tickets);
}

function pane(name) {
  panes.dataset.pane = name;
}

byId('to-queue').addEventListener('click', () => pane('queue'));
byId('to-case').addEventListener('click', () => pane(panes.dataset.pane === 'case' ? 'talk' : 'case'));
byId('to-talk').addEventListener('click', () => pane('talk'));

/* Acting */

const handBackFrom = (ticket) => act(() => handBack(ticket.id), ticket, 'handBack', takeAgain);
const takeAgain = (ticket) => act(() => take(ticket.id), ticket, 'take', handBackFrom);

async function act(call, ticket, name, undo = null) {
  const done = await guarded(call);
  if (done === undefined) return false;
  const undoButton = undo && button('button-quiet', t(`done.${name}.undo`), () => undo(ticket), {}, 'undo');
  say(t(`done.${name}`, ticket), false, undoButton);
  if (name === 'take') queue.showMine();
  await Promise.all([refreshQueue(), refresh(ticket.id)]);
  return true;
}

/** The same text sent again after a failure keeps its key, so that the filer never reads it twice. */
function replyTo(ticket, text) {
  const known = unsent.get(ticket.id);
  const key = known?.text === text ? known.key : newKey();
  unsent.set(ticket.id, { text, key });
  return act(() => reply(ticket.id, text, key).then((done) => { unsent.delete(ticket.id); return done; }), ticket, 'reply');
}

/** The result of a call, or undefined after telling what went wrong. */
async function guarded(call) {
  try {
    return await call() ?? null;
  } catch (failure) {
    if (failure instanceof Expired) expired();
    else say(failure.message ? t('done.failed', { detail: failure.message }) : t(failure.status === 0 ? 'done.offline' : 'done.server'), true);
    return undefined;
  }
}

/* Saying */

let sayTimer = 0;

function say(text, bad = false, more = null) {
  const close = button('button-quiet', t('done.close'), () => { byId('toast').hidden = true; });
  byId('toast').hidden = false;
  byId('toast').className = `toast ${bad ? 'toast-bad' : ''}`;
  byId('toast').replaceChildren(el('p', { role: bad ? 'alert' : null }, text), more ?? '', close);
  clearTimeout(sayTimer);
  sayTimer = setTimeout(() => { byId('toast').hidden = true; }, bad ? 20_000 : 12_000);
}

function expired() {
  byId('expired').hidden = false;
}

/* Live */

let downTimer = 0;

follow(eventsAddress, {
  event(name, data) {
    if (name !== 'changed') return;
    refreshQueue();
    const { id = shown } = JSON.parse(data);
    if (shown && id === shown) refresh(shown);
  },
  up() {
    clearTimeout(downTimer);
    byId('down').hidden = true;
    refreshQueue();
    if (shown) refresh(shown);
  },
  down() {
    clearTimeout(downTimer);
    downTimer = setTimeout(() => { byId('down').hidden = false; }, 1_000);
  },
  async refused() { expired(); await new Promise((resume) => { setTimeout(resume, 15_000); }); },
});
