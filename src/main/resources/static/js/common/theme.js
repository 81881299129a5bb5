// The light/dark button of every page.
import { icon } from './icons.js';
import { t } from './locale.js';

const dark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

export function paintThemeButton(button) {
  const label = t(dark() ? 'theme.toLight' : 'theme.toDark');
  button.replaceChildren(icon(dark() ? 'sun' : 'moon'));
  button.setAttribute('aria-label', label);
  button.title = label;
}

export function wireThemeButton(button) {
  paintThemeButton(button);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paintThemeButton(button));
  button.addEventListener('click', () => {
    const theme = dark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem('beian.theme', theme); } catch { /* holds for this page */ }
    paintThemeButton(button);
  });
}
