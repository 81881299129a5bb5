// Puts the chat together: session, events in, messages out.
import { announce, byId, button } from '../common/dom.js';
import { fillIcons } from '../common/icons.js';
import { rememberedLocale, setLocale, t, translate, useTables } from '../common/locale.js';
import { follow } from '../common/sse.js';
import { paintThemeButton, wireThemeButton } from '../common/theme.js';
import { learnClock } from '../common/when.js';
import { eventsAddress, openSession, postMessage } from './api.js';
import { Composer } from './composer.js';
import { showHeader } from './header.js';
import { LANGUAGE, Log } from './log.js';
import { Numbers, Outbox } from './outbox.js';
import { Rail } from './rail.js';
import { STRINGS } from './strings.js';
import { Tray, wireFileWays } from './tray.js';
import { Uploads } from './uploads.js';

useTables(STRINGS);
setLocale(rememberedLocale());
translate();
fillIcons();
wireThemeButton(byId('theme'));

const numbers = new Numbers();
const log = new Log(tap);
const outbox = new Outbox({ send: ({ body }) => postMessage(body), changed: messageChanged, renew, durable: true });
const uploads = new Uploads(log, renew, () => expectAnswer());
const tray = new Tray();
const composer = new Composer(tray, said);
const rail = new Rail(({ edit }) => send({ tap: edit, message: 'rail' }));
let events = null;
let owner = 'bot';
let unread = 0;

wireFileWays(tray);
byId('language').addEventListener('click', () => send({ text: LANGUAGE }));
if (!matchMedia('(pointer: coarse)').matches) composer.focus();

/* Out */

function send(content) {
  const n = numbers.next();
  outbox.add({ n, body: { n, ...content } });
  if (content.text !== LANGUAGE) expectAnswer();
  return n;
}

function said(text, files) {
  files.forEach(({ file, picture }, at) => uploads.add({ n: numbers.next(), file, picture, caption: at === 0 ? text : '' }));
  if (files.length > 0 || text === '') return;
  const n = numbers.next();
  log.own(n, { prompt: { heading: text }, state: 'sending' });
  outbox.add({ n, body: { n, text } });
  expectAnswer();
}

function tap(entry, option) {
  const n = send({ tap: option.key, message: String(entry.letter.seq) });
  log.pressed(entry, option, n);
}

function messageChanged({ n, body }, state, detail) {
  const tapped = log.byTap(n);
  if (state === 'failed') typing(false);
  if (state === 'sent') tapped?.choices?.arrived();
  if (body.tap !== undefined) {
    if (state === 'failed') {
      tapped?.choices?.release();
      trouble(t('send.tapFailed', { detail: detail || t('send.unknown') }));
    }
    return;
  }
  if (body.text === LANGUAGE) return;
  const actions = state === 'failed' ? [button('button-quiet', t('send.edit'), () => { log.forget(n); composer.restore(body.text); }, {}, 'edit')] : [];
  log.own(n, { state, actions, detail: state === 'failed' ? t('send.failedWhy', { detail: detail || t('send.unknown') }) : '' });
}

/* In */

const stream = {
  event(name, data) {
    if (name === 'letter') letter(JSON.parse(data));
    else if (name === 'state') state(JSON.parse(data));
    else if (name === 'typing') typing(true);
  },
  up(response) {
    learnClock(response.headers.get('Date'));
    connection(null);
    outbox.hurry();
    uploads.hurry();
  },
  down: () => connection('connection.down', 1_000),
  refused: () => renew(),
};

function letter(one) {
  numbers.seen(one.echo);
  if (one.kind !== 'FILER') typing(false);
  log.letter(one);
  if (one.kind === 'CARD') composer.want(one.prompt.input ?? 'TEXT');
  if (one.kind !== 'FILER' && document.hidden) unread += 1;
  title();
}

function state(given) {
  owner = given.owner ?? 'bot';
  if (given.locale && setLocale(given.locale)) {
    translate();
    paintThemeButton(byId('theme'));
    log.redraw();
  }
  showHeader(given);
  rail.show(given);
  title();
  byId('log').removeAttribute('aria-busy');
}

function title() {
  document.title = unread > 0 ? t('page.titleNew', { n: unread }) : t('page.title');
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  unread = 0;
  title();
});

/* Waiting */

let typingTimer = 0;

function typing(on) {
  clearTimeout(typingTimer);
  log.typing(on);
  if (on) typingTimer = setTimeout(() => log.typing(false), 12_000);
}

/** Three dots until the assistant answers; a person shows their own. */
function expectAnswer() {
  if (owner !== 'bot' || !navigator.onLine) return;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => typing(true), 80);
}

let connectionTimer = 0;

function connection(key, after = 0) {
  const line = byId('connection');
  clearTimeout(connectionTimer);
  if (key === null) {
    if (!line.hidden) announce(t('connection.up'));
    line.hidden = true;
    return;
  }
  connectionTimer = setTimeout(() => {
    line.hidden = false;
    byId('connection-text').dataset.t = key;
    byId('connection-text').textContent = t(key);
  }, line.hidden ? after : 0);
}

let troubleTimer = 0;

function trouble(text) {
  byId('trouble').hidden = false;
  byId('trouble-text').textContent = text;
  clearTimeout(troubleTimer);
  troubleTimer = setTimeout(() => { byId('trouble').hidden = true; }, 12_000);
}

/* Session */

async function session() {
  for (let failures = 0; ; failures += 1) {
    try {
      const { locale, n } = await openSession();
      numbers.seen(n);
      if (setLocale(locale)) { translate(); paintThemeButton(byId('theme')); }
      return;
    } catch {
      connection('connection.starting', 1_500);
      await new Promise((resume) => { setTimeout(resume, Math.min(10_000, 1_000 * 2 ** failures)); });
    }
  }
}

let renewing = null;

/** The session ended: a new one, and the conversation from its beginning. Several askers share one renewal. */
function renew() {
  renewing ??= session().then(() => {
    log.clear();
    events?.restart();
  }).finally(() => { renewing = null; });
  return renewing;
}

for (const { n, body } of outbox.leftovers()) {
  numbers.seen(n);
  if (body.text && body.text !== LANGUAGE) log.own(n, { prompt: { heading: body.text }, state: 'waiting' });
}
connection('connection.starting', 1_500);
await session();
outbox.open();
uploads.open();
events = follow(eventsAddress, stream);
enter();

/** Somebody came by an invitation: it is used once, and the address forgets it. */
function enter() {
  const token = new URLSearchParams(window.location.search).get('join');
  if (!/^[\w-]{40,64}$/.test(token ?? '')) return;
  window.history.replaceState(null, '', window.location.pathname);
  send({ text: `/start ${token}` });
}
