// Runs before the first paint, so that a chosen theme never flashes. `?theme=dark|light|auto` sets it too.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  try {
    if (asked === 'auto') localStorage.removeItem('beian.theme');
    if (asked === 'dark' || asked === 'light') localStorage.setItem('beian.theme', asked);
    const theme = localStorage.getItem('beian.theme');
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    if (asked === 'dark' || asked === 'light') document.documentElement.dataset.theme = asked;
  }
})();
