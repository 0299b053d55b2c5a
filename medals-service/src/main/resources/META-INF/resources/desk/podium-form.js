import { element } from '/ui/words.js';
import { Faults } from './faults.js';
import { buildFrame, buildTools } from './form-frame.js';
import { arrangedForm, bodyOf, judge } from './form.js';
import { MOVE_WORDS, STATUS_WORDS } from './moves.js';
import { COLOUR_WORDS, isTouched, wordsOfPlaces } from './places.js';
import { RowActions } from './row-actions.js';
import { RowView } from './row-view.js';
import { readDay, readMoment, sportingDay, written } from './zone.js';

const STATUS_KEYS = { OFFICIAL: 'Alt+O', PROTESTED: 'Alt+P', PROVISIONAL: 'Alt+H', UNOFFICIAL: 'Alt+U' };

const wordsOf = ({ medal, organisation, competitor }) => `${COLOUR_WORDS[medal].toLowerCase()} of ${competitor.name} (${organisation})`;

/**
 * The podium of one event as it is being entered. Dispatches `edit` after every change, `tell` (detail: a sentence) when
 * something happened that one might not see.
 */
export class PodiumForm extends HTMLElement {
  state = null;
  about = null;
  /** What can be done with its rows. */
  rows = new RowActions(this);
  #views = new Map();
  #parts = {};
  #faults;
  /** The view of the row in which one stands, or stood last. */
  current = null;

  connectedCallback() {
    if (this.#parts.rows) return;
    const p = this.#parts = buildFrame({
      typed: (key, value, part) => this.#typed(key, value, part), momentTyped: value => this.#momentTyped(value),
      spell: () => this.#spell(this.state), now: () => this.rows.now(),
    });
    this.append(...p.all);
    this.#faults = new Faults(this, p);
    buildTools(p.tools, [
      ['Tie', 'Alt+G S B', () => this.rows.tie(this.current?.row.medal ?? 'BRONZE')], ['Vacant', 'Alt+V', () => this.rows.vacant()],
      ['Team', 'Alt+T', () => this.rows.kind()], ['Member', 'Alt+M', () => this.rows.member()],
      ['Own time', 'Alt+W', () => this.rows.ownTime()], ['Up', 'Alt+⇧↑', () => this.rows.exchange(-1)],
      ['Down', 'Alt+⇧↓', () => this.rows.exchange(1)], ['Clear', 'Alt+⌫', () => this.rows.clear()], ['Undo', 'Alt+Z', () => this.rows.undo()],
    ]);
    this.addEventListener('focusin', event => this.#focused(event));
    this.addEventListener('keydown', event => this.#key(event));
  }

  /**
   * Shows a form. The state that it shows already stays under the hands of who types in it.
   * @param about {games, event, organisations, present, everOfficial, editable, moves, proposed, chief}
   */
  show(state, about) {
    this.about = about;
    if (state === this.state) return this.#changed(false);
    this.rows.begin();
    this.#parts.revision.dataset.asked = '';
    this.#parts.exceptionBox.dataset.asked = '';
    this.#parts.effectiveBox.dataset.asked = '';
    this.clearFaults();
    return this.#replace(state, false);
  }

  /** Takes another state in place of the one that is shown: it counts as an edit. */
  restore(state) {
    this.#replace(state, true);
  }

  // A field that goes away with the focus tells what was typed in it: by then the form has the other state already.
  #replace(state, told) {
    const before = [...this.#views.values()];
    this.#views.clear();
    this.state = state;
    this.current = null;
    before.forEach(view => view.element.remove());
    this.#changed(told);
  }

  /** What would be sent, with what cannot be. */
  get sending() {
    return bodyOf(this.state, this.about.games);
  }

  get judged() {
    return judge(this.sending.body, this.about.present, this.about.everOfficial, this.about.event.bronzes);
  }

  viewOf(row) {
    return this.#views.get(row.id);
  }

  /** Puts the focus where typing goes on: the first place that is open, else the first row. */
  focusFirst() {
    const open = this.state.rows.find(row => !isTouched(row)) ?? this.state.rows[0];
    (open ? this.viewOf(open)?.first : this.#parts.status.querySelector('input'))?.focus();
  }

  /** Chooses what the podium becomes. */
  choose(status) {
    this.state.status = status;
    this.changed();
  }

  clearFaults() {
    this.#faults.clear(this.#views);
  }

  /** Puts what was refused at its field and the focus there; the first of several. */
  refuse(faults) {
    this.#faults.tell(faults, { ...this.sending, views: this.#views });
  }

  askRevision() {
    this.#ask(this.#parts.revision, this.#parts.reason);
  }

  askException() {
    if (this.about.chief) this.#ask(this.#parts.exceptionBox, this.#parts.exception);
    else this.tell('An exception from the rules of places takes the role results-chief');
  }

  askEffective() {
    if (this.about.chief) this.#ask(this.#parts.effectiveBox, this.#parts.effective);
    else this.tell('To tell since when it is in effect takes the role results-chief');
  }

  #ask(box, input) {
    if (!this.about.editable) return;
    box.dataset.asked = 'yes';
    box.hidden = false;
    input.focus();
  }

  tell(text) {
    this.dispatchEvent(new CustomEvent('tell', { detail: text }));
  }

  #focused(event) {
    const id = event.target.closest('[data-row]')?.dataset.row;
    if (id) this.current = this.#views.get(id) ?? this.current;
    for (const view of this.#views.values()) view.element.classList.toggle('current', view === this.current);
  }

  #key(event) {
    if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    const inputs = [...this.querySelectorAll('input, select')].filter(input => !input.disabled && input.offsetParent && (input.type !== 'radio' || input.checked));
    inputs[inputs.indexOf(event.target) + 1]?.focus();
  }

  #typed(key, value, part) {
    if (key === 'day') this.state.dayByHand = true;
    (part ? this.state[part] : this.state)[key] = value;
    this.changed();
  }

  #momentTyped(value) {
    this.state.moment = value;
    if (!this.state.dayByHand) {
      const at = readMoment(value, this.about.games, readDay(this.state.day, this.about.games) ?? undefined);
      if (at && /\d{4}-/.test(value)) this.state.day = sportingDay(this.about.games, at);
    }
    this.changed();
  }

  /** Days and moments that can be read are spelt in full once they are left. */
  #spell(place) {
    const { games, editable } = this.about;
    const day = readDay(place.day, games);
    const moment = day && readMoment(place.moment, games, day);
    if (!editable || (!day && !moment)) return;
    const spelt = { day: day ?? place.day, moment: moment ? written(games.zone, moment) : place.moment };
    if (spelt.day === place.day && spelt.moment === place.moment) return;
    Object.assign(place, spelt);
    this.changed();
  }

  changed() {
    this.#changed(true);
  }

  #changed(told) {
    const { event, games, editable, present, proposed } = this.about;
    this.state = arrangedForm(this.state, event, games, present ? proposed : null);
    this.#drawRows();
    const p = this.#parts;
    const withdrawn = this.state.status === 'WITHDRAWN';
    const set = (input, value) => {
      if (input.value !== value) input.value = value;
      input.readOnly = !editable;
    };
    set(p.day, this.state.day);
    set(p.moment, this.state.moment);
    p.zone.textContent = games.zone + (present ? '' : { now: '', schedule: ' · as scheduled', none: ' · now is no day of these Games' }[proposed.why]);
    set(p.exception, this.state.exception);
    set(p.effective, this.state.effectiveAt ?? '');
    for (const key of ['reason', 'decidedBy', 'decidedAt']) set(p[key], this.state.revision[key]);
    for (const part of [p.time, p.head, p.rows, p.places]) part.classList.toggle('gone', withdrawn);
    p.tools.hidden = !editable || withdrawn;
    p.withdrawn.hidden = !withdrawn || !present?.medals.length;
    p.withdrawn.textContent = `All medals of this podium go: ${(present?.medals ?? []).map(wordsOf).join(', ')}.`;
    p.now.hidden = !editable;
    const needs = this.judged.needsRevision && (editable || withdrawn);
    if (needs && !this.state.revision.decidedAt) {
      this.state.revision.decidedAt = written(games.zone, Date.now()).slice(0, 16);
      p.decidedAt.value = this.state.revision.decidedAt;
    }
    p.revision.hidden = !(needs || p.revision.dataset.asked || this.state.revision.reason);
    p.exceptionBox.hidden = withdrawn || !(this.state.exception || p.exceptionBox.dataset.asked);
    p.effectiveBox.hidden = !(this.state.effectiveAt || p.effectiveBox.dataset.asked);
    this.#drawStatus();
    if (told) this.dispatchEvent(new Event('edit'));
  }

  #drawRows() {
    const { event, editable, organisations } = this.about;
    const context = {
      organisations, changed: () => this.changed(), spell: row => this.#spell(row), remember: () => this.rows.remember(),
      teamCode: row => {
        const others = this.state.rows.filter(other => other !== row && other.kind === 'TEAM' && other.organisation === row.organisation).length;
        return `${event.code}-${row.organisation}${others ? `-${others + 1}` : ''}`;
      },
    };
    const wanted = new Set(this.state.rows.map(row => row.id));
    for (const [id, view] of this.#views) if (!wanted.has(id)) {
      this.#views.delete(id);
      view.element.remove();
    }
    this.state.rows.forEach((row, place) => {
      let view = this.#views.get(row.id);
      if (!view) this.#views.set(row.id, view = new RowView(row, context));
      const rows = this.#parts.rows;
      if (rows.children[place] !== view.element) rows.insertBefore(view.element, rows.children[place] ?? null);
      const same = this.state.rows.filter(other => other.medal === row.medal);
      const shared = same.length > 1 && !(row.medal === 'BRONZE' && event.bronzes === 2);
      view.element.classList.toggle('tie', shared);
      view.update(COLOUR_WORDS[row.medal], same.indexOf(row) + 1, editable);
    });
    const words = wordsOfPlaces(this.state.rows, event.bronzes);
    this.#parts.places.textContent = ['SILVER', 'BRONZE'].filter(colour => words[colour]).map(colour => `${COLOUR_WORDS[colour]}: ${words[colour].toLowerCase()}.`).join('  ');
    this.#parts.places.hidden = !this.#parts.places.textContent;
  }

  #drawStatus() {
    const { present, moves, editable } = this.about;
    const stays = present?.status ?? 'UNOFFICIAL';
    const choices = moves.length || editable ? [stays, ...moves] : [];
    const box = this.#parts.status;
    box.hidden = choices.length === 0;
    const shown = choices.join(' ');
    if (box.dataset.choices !== shown) {
      box.dataset.choices = shown;
      box.replaceChildren(element('span', 'label', 'After this'), ...choices.map((status, at) => this.#statusChoice(status, at === 0 ? (present ? `Stays ${STATUS_WORDS[status].toLowerCase()}` : STATUS_WORDS[status]) : MOVE_WORDS[status])));
    }
    for (const input of box.querySelectorAll('input')) input.checked = input.value === this.state.status;
  }

  #statusChoice(status, text) {
    const label = element('label');
    const input = Object.assign(element('input'), { type: 'radio', name: 'status', value: status });
    input.addEventListener('change', () => this.choose(status));
    label.append(input, element('span', '', text));
    const key = STATUS_KEYS[status];
    if (key && status !== (this.about.present?.status ?? 'UNOFFICIAL')) label.append(element('kbd', '', key));
    return label;
  }
}

customElements.define('podium-form', PodiumForm);
