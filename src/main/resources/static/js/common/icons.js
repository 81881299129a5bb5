// Icons of one stroke width on a 24 × 24 grid.
const PATHS = {
  alert: 'M12 8.5v4.5M12 16.5v.01M10.7 4.3 2.9 18a1.5 1.5 0 0 0 1.3 2.2h15.6a1.5 1.5 0 0 0 1.3-2.2L13.3 4.3a1.5 1.5 0 0 0-2.6 0z',
  attach: 'M20 11.5 12.2 19.3a5 5 0 0 1-7.1-7.1l8.2-8.2a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4',
  back: 'M15 5l-7 7 7 7',
  book: 'M5 19.5V5.5A1.5 1.5 0 0 1 6.5 4H19v14H6.5A1.5 1.5 0 0 0 5 19.5 1.5 1.5 0 0 0 6.5 21H19M9 8.5h6M9 12h4',
  camera: 'M4 8.5A1.5 1.5 0 0 1 5.5 7h2.2L9 5h6l1.3 2h2.2A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5zM12 16a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  case: 'M4 6.5h5l2 2.5h9v9.5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM8 14.5l2.5 2.5 5-5',
  check: 'M5 12.5 10 17.5 19 7',
  chevron: 'M6 9l6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.2 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9.5a1 1 0 0 1 1-1h8.5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1zM6 15.5H5.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1H14a1 1 0 0 1 1 1v.5',
  cross: 'M7 7l10 10M17 7 7 17',
  dash: 'M6.5 12h11',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  edit: 'M5 19l1-4L15.5 5.5a2.1 2.1 0 0 1 3 3L9 18z',
  exit: 'M10 4.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h4M15 8l4 4-4 4M19 12H10',
  external: 'M14 5h5v5M19 5l-8.5 8.5M11 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-5',
  file: 'M7 3.5h7l4.5 4.5v12a.5.5 0 0 1-.5.5H7a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM14 3.5V8h4.5',
  lock: 'M7 10.5V8a5 5 0 0 1 10 0v2.5M6 10.5h12a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM12 14.5v2',
  moon: 'M20 14.5A8.2 8.2 0 1 1 9.5 4 6.6 6.6 0 0 0 20 14.5z',
  note: 'M6 4.5h12a1 1 0 0 1 1 1V14l-5.5 5.5H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM19 14h-5.5v5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.2 10',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9',
};

const SVG = 'http://www.w3.org/2000/svg';

export function shape(tag, attributes = {}) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

export function icon(name) {
  const svg = shape('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(shape('path', { d: PATHS[name] ?? PATHS.dash }));
  return svg;
}

/** Puts the icon into every placeholder of a page. */
export function fillIcons(root = document) {
  for (const place of root.querySelectorAll('[data-icon]')) place.prepend(icon(place.dataset.icon));
}
