// One table of sentences per locale; the page asks by key.
const FALLBACK = 'zh-CN';
let tables = {};
let locale = FALLBACK;

export function useTables(given) {
  tables = given;
}

export function currentLocale() {
  return locale;
}

/** Takes the nearest locale we speak, remembers it for the next page and says whether it is another one than before. */
export function setLocale(wanted) {
  const next = /^zh/i.test(wanted ?? FALLBACK) ? 'zh-CN' : 'en';
  const changed = next !== locale;
  locale = next;
  document.documentElement.lang = next;
  remember(next);
  return changed;
}

function remember(value) {
  try { localStorage.setItem('beian.locale', value); } catch { /* private mode: asked again next time */ }
}

export function rememberedLocale() {
  try { return localStorage.getItem('beian.locale') ?? navigator.language; } catch { return navigator.language; }
}

/** The sentence for a key; `{name}` is filled in, and `{ one, other }` is chosen by `values.n`. */
export function t(key, values = {}) {
  let sentence = tables[locale]?.[key] ?? tables[FALLBACK]?.[key];
  if (sentence === undefined) return key;
  if (typeof sentence === 'object') sentence = sentence[new Intl.PluralRules(locale).select(values.n)] ?? sentence.other;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const PLACES = { t: null, tLabel: 'aria-label', tTitle: 'title', tPlaceholder: 'placeholder', tAlt: 'alt', tContent: 'content' };

/** Fills `data-t` (text) and `data-t-label`, `-title`, `-placeholder`, `-alt`, `-content` (attributes). */
export function translate(root = document) {
  for (const [name, attribute] of Object.entries(PLACES)) {
    const marker = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    for (const node of root.querySelectorAll(`[${marker}]`)) {
      const sentence = t(node.getAttribute(marker));
      if (attribute) node.setAttribute(attribute, sentence);
      else node.textContent = sentence;
    }
  }
}
