// The four calls of the chat protocol. The session is a cookie this script cannot see.
import { learnClock } from '../common/when.js';

const HEADERS = { 'X-Beian-Chat': '1', Accept: 'application/json, application/problem+json' };
const PATIENCE = 20_000;

/** The server understood and said no; trying again will not help. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** Nobody knows whether it arrived; trying again with the same number is safe. */
export class Unreachable extends Error {}

const worthRetrying = (status) => status >= 500 || [0, 408, 425, 429].includes(status);

function judge(status, body) {
  if (status >= 200 && status < 300) return body;
  if (worthRetrying(status)) throw new Unreachable(String(status));
  throw new Refused(status, body?.detail ?? '');
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}

async function post(path, body) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  let response;
  let text;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    text = await response.text();
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  } finally {
    clearTimeout(timer);
  }
  learnClock(response.headers.get('Date'));
  return judge(response.status, parse(text));
}

/** Opens or resumes the session: `{ locale, n }`. */
export const openSession = () => post('/chat/api/session', { language: navigator.language });

/** A text or a tap under its own number. */
export const postMessage = (message) => post('/chat/api/messages', message);

export const eventsAddress = (cursor) => `/chat/api/events?after=${encodeURIComponent(cursor)}`;

/** Sends one file; `{ done: promise, cancel() }`. `progress` gets a share between 0 and 1. */
export function upload({ n, file, caption }, progress) {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ n, name: file.name, caption });
  const form = new FormData();
  form.append('file', file, file.name);
  const done = new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('abort', () => reject(new Refused(0, '')));
    request.addEventListener('error', () => reject(new Unreachable('no answer')));
    request.addEventListener('load', () => {
      try { resolve(judge(request.status, parse(request.responseText))); } catch (failure) { reject(failure); }
    });
  });
  request.open('POST', `/chat/api/files?${query}`);
  for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
  request.send(form);
  return { done, cancel: () => request.abort() };
}
