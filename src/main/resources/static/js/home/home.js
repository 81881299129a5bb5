// The first page: two languages, two themes.
import { byId } from '../common/dom.js';
import { fillIcons } from '../common/icons.js';
import { currentLocale, rememberedLocale, setLocale, translate, useTables } from '../common/locale.js';
import { paintThemeButton, wireThemeButton } from '../common/theme.js';
import { STRINGS } from './strings.js';

useTables(STRINGS);
setLocale(rememberedLocale());
translate();
fillIcons();
wireThemeButton(byId('theme'));
byId('language').addEventListener('click', () => {
  setLocale(currentLocale() === 'en' ? 'zh-CN' : 'en');
  translate();
  paintThemeButton(byId('theme'));
});
