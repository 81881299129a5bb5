// Moments in words, always Beijing time and always written one way.
import { currentLocale, t } from './locale.js';

const ZONE = 'Asia/Shanghai';
const DAY = 86_400;
let skew = 0;

/** Learns how far this device's clock is off, from the date of an answer. */
export function learnClock(dateHeader) {
  const server = Date.parse(dateHeader ?? '');
  if (!Number.isNaN(server)) skew = Math.abs(server - Date.now()) > 2_000 ? server - Date.now() : 0;
}

export const nowSeconds = () => (Date.now() + skew) / 1000;

const format = (options) => new Intl.DateTimeFormat(currentLocale(), { timeZone: ZONE, ...options });

function parts(date, options) {
  return Object.fromEntries(format(options).formatToParts(date).map(({ type, value }) => [type, value]));
}

/** 13:05 */
export function timeOfDay(date) {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** 2026年12月16日（周三） */
export function day(date) {
  const month = currentLocale() === 'en' ? 'short' : 'numeric';
  return t('when.day', parts(date, { year: 'numeric', month, day: 'numeric', weekday: 'short' }));
}

export const moment = (date) => `${day(date)} ${timeOfDay(date)}`;

/** A number that grows by one each Beijing midnight; Shanghai has no daylight saving. */
export const dayNumber = (seconds) => Math.floor((seconds + 8 * 3600) / DAY);

export const daysBetween = (from, to) => dayNumber(to) - dayNumber(from);

/** What is left, for a ring's middle and for a sentence: `{ over, big, small, words }`. */
export function remaining(end, now = nowSeconds()) {
  const left = end - now;
  if (left <= 0) return { over: true, big: '', small: t('left.over.short'), words: t('left.over', { span: span(-left) }) };
  if (left >= 2 * DAY) {
    const days = daysBetween(now, end - 1);
    return { over: false, big: String(days), small: t('left.days.short', { n: days }), words: t('left.days', { n: days }) };
  }
  const hours = Math.floor(left / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  return {
    over: false,
    hours: true,
    big: `${hours}:${String(minutes).padStart(2, '0')}`,
    small: hours > 0 ? t('left.hours.short') : t('left.minutes.short'),
    words: hours > 0 ? t('left.hours', { hours, minutes }) : t('left.minutes', { n: Math.max(1, minutes) }),
  };
}

/** How long something has lasted: "3 分钟", "2 小时", "4 天". */
export function span(seconds) {
  if (seconds < 3600) return t('span.minutes', { n: Math.max(1, Math.floor(seconds / 60)) });
  if (seconds < 2 * DAY) return t('span.hours', { n: Math.floor(seconds / 3600) });
  return t('span.days', { n: Math.floor(seconds / DAY) });
}
