// "我的办理件": what is settled so far. Beside the chat on wide screens, a sheet behind one button on narrow ones.
import { clock, progressBar } from '../common/blocks.js';
import { button, byId, el } from '../common/dom.js';
import { t } from '../common/locale.js';

export class Rail {
  #body = byId('rail-body');
  #sheet = byId('sheet');
  #edit;
  #state = null;

  /** `edit(answer)` when an answer is to be changed. */
  constructor(edit) {
    this.#edit = edit;
    byId('open-rail').addEventListener('click', () => this.#open());
    byId('close-rail').addEventListener('click', () => this.#sheet.close());
    this.#sheet.addEventListener('click', ({ target }) => { if (target === this.#sheet) this.#sheet.close(); });
    this.#sheet.addEventListener('close', () => byId('rail').append(this.#body));
    matchMedia('(min-width: 1100px)').addEventListener('change', () => { if (this.#sheet.open) this.#sheet.close(); });
  }

  #open() {
    byId('sheet-place').append(this.#body);
    this.#sheet.showModal();
  }

  show(state) {
    this.#state = state;
    this.redraw();
  }

  redraw() {
    const { owner = 'bot', verdict, clocks = [], materials, answers = [], worksheet = false } = this.#state ?? {};
    const sections = [
      verdict && section('rail.verdict', el('div', { class: 'rail-verdict' }, el('strong', {}, verdict.label), verdict.text && el('p', {}, verdict.text))),
      clocks.length > 0 && section('rail.clocks', clocks.map((one) => clock(one, true))),
      materials && section('rail.materials', progressBar(materials.done, materials.of, t('rail.materials.progress', materials))),
      answers.length > 0 && section('rail.answers', el('dl', { class: 'rail-answers' }, answers.map((answer) => this.#answer(answer)))),
      worksheet && section('rail.worksheet', el('a', { class: 'button', href: '/chat/worksheet', target: '_blank', rel: 'noopener' }, t('rail.worksheet.open'))),
    ].filter(Boolean);
    const held = document.activeElement?.dataset?.step;
    this.#body.replaceChildren(
      el('p', { class: `rail-owner rail-owner-${owner.split(':')[0]}` }, ownerWords(owner)),
      ...(sections.length > 0 ? sections : [el('p', { class: 'rail-empty' }, t('rail.empty'))]));
    if (held) this.#body.querySelector(`[data-step="${CSS.escape(held)}"]`)?.focus();
  }

  #answer(answer) {
    const change = () => { this.#sheet.close(); this.#edit(answer); };
    return el('div', {},
      el('dt', {}, answer.label),
      el('dd', {}, answer.value),
      answer.edit && button('button-quiet rail-edit', t('rail.edit'), change, { dataset: { step: answer.step }, 'aria-label': t('rail.edit.what', answer) }, 'edit'));
  }
}

function ownerWords(owner) {
  if (owner.startsWith('staff:')) return t('owner.staff', { name: owner.slice(6) });
  return t(owner === 'waiting' ? 'owner.waiting' : 'owner.bot');
}

function section(key, ...children) {
  return el('section', { class: 'rail-section' }, el('h3', {}, t(key)), children);
}
