// Name, case code and the phase bar.
import { byId, el } from '../common/dom.js';
import { icon } from '../common/icons.js';
import { t } from '../common/locale.js';
import { phaseLine } from './letters.js';

let shown = {};

export function showHeader(state = shown) {
  shown = state;
  const { code, phase, phases = [] } = state;
  byId('code').hidden = !code;
  byId('code').textContent = code ?? '';
  byId('code').setAttribute('aria-label', t('case.code', { code }));
  byId('phases').hidden = phases.length === 0;
  byId('phase-line').textContent = phase ? phaseLine(phase) : '';
  byId('phase-list').replaceChildren(...phases.map((one) => step(one, phase?.number ?? 0)));
}

function step({ number, name }, now) {
  const place = number === now ? 'now' : number < now ? 'done' : 'next';
  return el('li', { class: `phase phase-${place}`, 'aria-current': place === 'now' ? 'step' : null },
    el('span', { class: 'unseen' }, t(`phases.${place}`)),
    el('span', { class: 'phase-name' }, place === 'done' ? icon('check') : el('b', {}, number), el('span', {}, name)));
}
