// One letter as it stands in the conversation: a card of ours on the left, the filer's bubble on the right.
import { drawBlocks } from '../common/blocks.js';
import { el } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';
import { moment, timeOfDay } from '../common/when.js';
import { choices } from './choices.js';

const CIRCLED_ONE = 0x2460;

/** "③ 变更类型 · 3/7" */
export const phaseLine = ({ number, of, name }) => `${String.fromCodePoint(CIRCLED_ONE + number - 1)} ${name} · ${number}/${of}`;

/** Who speaks: the name, an icon and the class that colours the card. */
function speaker({ author = '', kind }) {
  if (kind === 'DEADLINE' || author === 'clock') return { name: t('who.clock'), icon: 'clock', look: 'letter-clock' };
  if (author.startsWith('staff:')) return { name: t('who.staff', { name: author.slice(6) }), icon: 'person', look: 'letter-staff' };
  return { name: t('who.bot'), icon: null, look: kind === 'NOTICE' ? 'letter-notice' : 'letter-bot' };
}

const stamp = (at) => {
  const date = new Date(at);
  return el('time', { datetime: date.toISOString(), title: moment(date) }, timeOfDay(date));
};

/** `{ node, choices }` of a letter from us; `tapped(option)` for a press on it. */
export function card(letter, tapped) {
  const { prompt, seq, at } = letter;
  const who = speaker(letter);
  const headingId = `heading-${seq}`;
  const offered = letter.retired ? null : choices(prompt.rows, headingId, tapped);
  const node = el('article', { class: `letter ${who.look}`, tabindex: '-1', 'aria-labelledby': `who-${seq} ${headingId}` },
    el('p', { class: 'letter-meta', id: `who-${seq}` }, who.icon && icon(who.icon), el('span', {}, who.name), stamp(at)),
    el('div', { class: 'card' },
      prompt.phase && el('p', { class: 'card-phase' }, phaseLine(prompt.phase)),
      el('h2', { class: 'card-heading', id: headingId }, prompt.heading),
      drawBlocks(prompt.blocks),
      letter.chosen && letter.retired && el('p', { class: 'card-chosen' }, icon('check'), t('choice.made', { label: letter.chosen })),
      offered?.node));
  return { node, choices: offered };
}

const STATES = { sending: null, waiting: 'clock', sent: 'check', failed: 'alert' };

/** The filer's own message; `state` is null once the server has echoed it. */
export function bubble({ prompt, at, state = null, detail = '', picture = null, file = null, actions = [] }) {
  const isFile = file !== null;
  return el('article', { class: 'letter letter-filer', tabindex: '-1', 'aria-label': t('who.you') },
    el('div', { class: `bubble ${state === 'failed' ? 'bubble-failed' : ''}` },
      el('span', { class: 'unseen' }, `${t('who.you')}: `),
      picture && el('img', { class: 'bubble-picture', src: picture, alt: '' }),
      isFile ? el('p', { class: 'bubble-file' }, icon('file'), el('span', {}, prompt.heading)) : el('p', {}, prompt.heading),
      drawBlocks(prompt.blocks ?? []),
      file?.node),
    el('p', { class: 'letter-meta' },
      state && el('span', { class: `state state-${state}` }, STATES[state] && icon(STATES[state]), detail || t(`send.${state}`)),
      stamp(at)),
    actions.length > 0 && el('div', { class: 'bubble-actions' }, actions));
}
