// The calls of the desk. Every act carries the CSRF token and a key of its own, so that a repeat counts once.
import { learnClock } from '../common/when.js';

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

export class Expired extends Error {}

/** The act was refused; `message` is the server's reason for people, empty if it gave none. */
export class Failed extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options, headers: { Accept: 'application/json, application/problem+json', ...options.headers } });
  } catch {
    throw new Failed(0, '');
  }
  learnClock(response.headers.get('Date'));
  if (response.status === 401 || response.redirected) throw new Expired();
  const text = await response.text();
  const body = parse(text);
  if (response.status === 403 && !body?.detail) throw new Expired();
  if (!response.ok) throw new Failed(response.status, body?.detail ?? '');
  return body;
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

function key() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function act(path, body = {}, idempotencyKey = key()) {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey, [meta('csrf-header') || 'X-CSRF-TOKEN']: meta('csrf') },
    body: JSON.stringify(body),
  });
}

const ticket = (id) => `/desk/api/tickets/${encodeURIComponent(id)}`;

export const loadTickets = async () => (await call('/desk/api/tickets')).tickets;
export const loadTicket = (id) => call(ticket(id));
export const loadCase = (id, code) => call(`${ticket(id)}/cases/${encodeURIComponent(code)}`);
export const loadCanned = (locale) => call(`/desk/api/canned?locale=${encodeURIComponent(locale)}`);
export const take = (id) => act(`${ticket(id)}/take`);
export const handBack = (id) => act(`${ticket(id)}/hand-back`);
export const reply = (id, text, idempotencyKey) => act(`${ticket(id)}/reply`, { text }, idempotencyKey);
export const newKey = key;
export const eventsAddress = () => '/desk/api/events';
export const fileAddress = (id) => `/desk/api/files/${encodeURIComponent(id)}`;
