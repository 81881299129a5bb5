// Files chosen, photographed, dropped or pasted, listed for a last look before they are sent.
import { announce, byId, el, iconButton } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';

export const LARGEST = 10 * 1024 * 1024;

export function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A picture the browser can show, as an address that lives as long as the page. */
export const pictureOf = (file) => (/^image\/(jpeg|png|webp|gif)$/.test(file.type) ? URL.createObjectURL(file) : null);

export class Tray {
  #files = [];
  #refusals = [];
  #box = byId('tray');
  changed = () => {};

  get size() { return this.#files.length; }

  add(files) {
    this.#refusals = [];
    for (const file of files) {
      if (file.size > LARGEST) this.#refusals.push(t('file.tooLarge', { name: file.name, size: sizeOf(file.size) }));
      else if (file.size === 0) this.#refusals.push(t('file.empty', { name: file.name }));
      else this.#files.push({ file, picture: pictureOf(file) });
    }
    this.#draw();
    byId('text').focus({ preventScroll: true });
  }

  take() {
    const files = this.#files;
    this.#files = [];
    this.#refusals = [];
    this.#draw();
    return files;
  }

  #remove(one) {
    this.#files = this.#files.filter((other) => other !== one);
    if (one.picture) URL.revokeObjectURL(one.picture);
    this.#draw();
    byId('text').focus({ preventScroll: true });
  }

  #draw() {
    const rows = this.#files.map((one) => el('li', {},
      one.picture ? el('img', { src: one.picture, alt: '' }) : icon('file'),
      el('span', { class: 'tray-name' }, one.file.name),
      el('span', { class: 'tray-size' }, sizeOf(one.file.size)),
      iconButton('close', `${t('file.remove')}: ${one.file.name}`, () => this.#remove(one))));
    this.#box.hidden = rows.length + this.#refusals.length === 0;
    this.#box.replaceChildren(...[
      ...this.#refusals.map((text) => el('p', { class: 'tray-refusal' }, icon('alert'), text)),
      rows.length > 0 && el('p', { class: 'tray-title' }, t('file.ready', { n: rows.length })),
      rows.length > 0 && el('ul', {}, rows),
    ].filter(Boolean));
    if (this.#refusals.length > 0) announce(this.#refusals.join(' '));
    this.changed();
  }
}

/** Every way a file can come in: two buttons, the zone, a drop anywhere, a paste. */
export function wireFileWays(tray) {
  for (const name of ['attach', 'camera', 'zone-attach', 'zone-camera']) {
    const input = byId(name.endsWith('camera') ? 'camera-input' : 'attach-input');
    byId(name).addEventListener('click', () => input.click());
  }
  for (const input of [byId('attach-input'), byId('camera-input')]) {
    input.addEventListener('change', () => {
      if (input.files.length > 0) tray.add([...input.files]);
      input.value = '';
    });
  }
  document.addEventListener('paste', ({ clipboardData }) => {
    if (clipboardData?.files.length > 0) tray.add([...clipboardData.files]);
  });
  wireDrop(tray);
}

function wireDrop(tray) {
  const veil = byId('drop');
  let depth = 0;
  const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const show = (on) => { veil.hidden = !on; if (!on) depth = 0; };
  const on = (name, act) => document.addEventListener(name, (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    act(event);
  });
  on('dragenter', () => { depth += 1; show(true); });
  on('dragover', ({ dataTransfer }) => { dataTransfer.dropEffect = 'copy'; });
  on('dragleave', () => { depth -= 1; if (depth <= 0) show(false); });
  on('drop', ({ dataTransfer }) => { show(false); tray.add([...dataTransfer.files]); });
}
