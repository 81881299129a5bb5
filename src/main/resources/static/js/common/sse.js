// Server-sent events over fetch: unlike EventSource it sees heartbeats, status codes and redirects, so that a
// connection which died silently is noticed and a session which ended is renewed.
const SILENCE = 40_000;
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Follows `address(cursor)` for ever, resuming after the last event id.
 * `on`: event(name, data, id) · up() · down() · refused(status) → promise, called when the server wants a new session.
 */
export function follow(address, on) {
  let cursor = '';
  let failures = 0;
  let abort = null;
  let lastByte = 0;
  let wake = () => {};
  let stopped = false;

  async function connect() {
    abort = new AbortController();
    lastByte = Date.now();
    const response = await fetch(address(cursor), {
      headers: { Accept: 'text/event-stream', ...(cursor && { 'Last-Event-ID': cursor }) },
      cache: 'no-store',
      credentials: 'same-origin',
      signal: abort.signal,
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (response.redirected || [401, 403, 404].includes(response.status)) return { refused: response.status };
    if (!response.ok || !type.startsWith('text/event-stream')) throw new Error(`events: ${response.status}`);
    failures = 0;
    on.up(response);
    await read(response.body.getReader());
    return {};
  }

  async function read(reader) {
    const decoder = new TextDecoder();
    let rest = '';
    let event = {};
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      lastByte = Date.now();
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
      rest = lines.pop();
      for (const line of lines) event = take(line, event);
    }
  }

  function take(line, event) {
    if (line === '') {
      if (event.data !== undefined) dispatch(event);
      return {};
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') return { ...event, data: event.data === undefined ? value : `${event.data}\n${value}` };
    return field === 'event' || field === 'id' ? { ...event, [field]: value } : event;
  }

  function dispatch({ event = 'message', data, id }) {
    try {
      on.event(event, data, id);
    } catch (failure) {
      console.error('event could not be shown', event, failure);
    }
    if (id) cursor = id;
  }

  async function run() {
    while (!stopped) {
      try {
        const { refused } = await connect();
        if (refused) {
          on.down();
          await on.refused(refused);
        }
      } catch { /* told below, tried again below */ }
      if (stopped) return;
      on.down();
      const wait = WAITS[Math.min(failures, WAITS.length - 1)];
      failures += 1;
      await new Promise((resume) => { wake = resume; setTimeout(resume, wait * (0.8 + 0.4 * Math.random())); });
    }
  }

  const hurry = () => { failures = 0; wake(); };
  const check = (limit) => { if (abort && Date.now() - lastByte > limit) abort.abort(); };
  const watch = setInterval(() => check(SILENCE), 5_000);
  window.addEventListener('online', hurry);
  window.addEventListener('offline', () => abort?.abort());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') { check(20_000); hurry(); }
  });
  run();
  return {
    /** From the beginning, for a new session. */
    restart() { cursor = ''; abort?.abort(); hurry(); },
    stop() { stopped = true; clearInterval(watch); abort?.abort(); wake(); },
  };
}
