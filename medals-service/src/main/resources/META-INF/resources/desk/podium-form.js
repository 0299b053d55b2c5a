import { element } from '/ui/words.js';
import { arrangedForm, bodyOf, judge, newRow } from './form.js';
import { MOVE_WORDS, STATUS_WORDS } from './moves.js';
import { isTouched, wordsOfPlaces } from './places.js';
import { COLOUR_WORDS, RowView, textField } from './row-view.js';
import { readDay, readMoment, sportingDay, written } from './zone.js';

const MOST_UNDONE = 50;

/**
 * The podium of one event as it is being entered. Dispatches `edit` after every change, `tell` (detail: a sentence) when
 * something happened that one might not see.
 */
export class PodiumForm extends HTMLElement {
  state = null;
  #about = null;
  #views = new Map();
  #parts = {};
  #current = null;
  #undo = [];

  connectedCallback() {
    if (this.#parts.rows) return;
    this.#build();
    this.addEventListener('focusin', event => this.#focused(event));
    this.addEventListener('keydown', event => this.#key(event));
    this.addEventListener('input', event => this.#forgive(event.target));
  }

  /**
   * Shows a form.
   * @param about {games, event, organisations, present, everOfficial, editable, moves, proposed, chief}
   */
  show(state, about) {
    this.state = state;
    this.#about = about;
    this.#views.forEach(view => view.element.remove());
    this.#views.clear();
    this.#current = null;
    this.#undo = [];
    this.#parts.revision.dataset.asked = '';
    this.#parts.exceptionBox.dataset.asked = '';
    this.clearFaults();
    this.#changed(false);
  }

  /** What would be sent, with what cannot be. */
  get sending() {
    return bodyOf(this.state, this.#about.games);
  }

  get judged() {
    return judge(this.sending.body, this.#about.present, this.#about.everOfficial, this.#about.event.bronzes);
  }

  /** Puts the focus where typing goes on: the first place that is open, else the first row. */
  focusFirst() {
    const open = this.state.rows.find(row => !isTouched(row)) ?? this.state.rows[0];
    (open ? this.#views.get(open.id)?.first : this.#parts.status.querySelector('input'))?.focus();
  }

  /** Chooses what the podium becomes. */
  choose(status) {
    this.state.status = status;
    this.#changed();
  }

  clearFaults() {
    for (const input of this.querySelectorAll('[aria-invalid]')) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    this.#views.forEach(view => view.say(''));
    for (const fault of [this.#parts.timeFault, this.#parts.revisionFault, this.#parts.exceptionFault, this.#parts.fault]) {
      fault.textContent = '';
      fault.hidden = true;
    }
  }

  // What is being corrected is not at fault any more; a fault that several fields share goes with the last of them.
  #forgive(input) {
    const id = input.getAttribute('aria-describedby');
    if (!input.hasAttribute('aria-invalid') || !id) return;
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    if (this.querySelector(`[aria-describedby="${id}"]`)) return;
    const fault = document.getElementById(id);
    fault.textContent = '';
    fault.hidden = true;
  }

  /** Puts what was refused at its field and the focus there; the first of several. */
  refuse(faults) {
    this.clearFaults();
    const { medalRows, vacantRows } = this.sending;
    let first = null;
    for (const { field, text } of faults) {
      const { input, message, say } = this.#place(field, medalRows, vacantRows);
      say(text);
      if (!input) continue;
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', message);
      first ??= input;
    }
    (first ?? this.#parts.fault).focus();
  }

  #place(field, medalRows, vacantRows) {
    const p = this.#parts;
    const put = (fault, input) => ({ input, message: fault.id, say: text => {
      fault.textContent = fault.textContent && fault.textContent !== text ? `${fault.textContent} ${text}` : text;
      fault.hidden = false;
    } });
    const [, list, place, rest] = /^(medals|vacant)\[(\d+)\](?:\.(.*))?$/.exec(field ?? '') ?? [];
    const row = (list === 'medals' ? medalRows : vacantRows)?.[Number(place)];
    if (list && row) {
      const view = this.#views.get(row.id);
      if (!row.ownTime && rest === 'medalDate') return put(p.timeFault, p.day);
      if (!row.ownTime && rest === 'awardedAt') return put(p.timeFault, p.moment);
      const input = view.field(rest ?? 'organisation');
      return { input: input ?? view.first, message: view.faultId, say: text => view.say(text) };
    }
    if (field?.startsWith('revision')) {
      this.#ask(p.revision);
      return put(p.revisionFault, p[field.split('.')[1]] ?? p.reason);
    }
    if (field === 'exception') {
      this.#ask(p.exceptionBox);
      return put(p.exceptionFault, p.exception);
    }
    if (field === 'status') return put(p.fault, p.status.querySelector('input:checked') ?? p.status.querySelector('input'));
    return put(p.fault, null);
  }

  #build() {
    const p = this.#parts;
    const bind = (key, of = () => this.state) => value => {
      of()[key] = value;
      this.#changed();
    };
    const message = name => Object.assign(element('p', 'fault'), { id: `fault-${name}`, hidden: true });
    p.places = element('p', 'rule');
    p.time = element('div', 'when');
    p.day = textField('Medal day of the podium', 'day', value => {
      this.state.dayByHand = true;
      bind('day')(value);
    });
    p.moment = textField('Moment of award of the podium', 'moment', value => this.#momentTyped(value));
    p.day.addEventListener('blur', () => this.#spell(this.state));
    p.moment.addEventListener('blur', () => this.#spell(this.state));
    const now = p.now = Object.assign(element('button', 'quiet', 'Now '), { type: 'button', tabIndex: -1 });
    now.append(element('kbd', '', 'Alt+N'));
    now.addEventListener('click', () => this.now());
    const labelled = (text, input) => {
      const label = element('label');
      label.append(element('span', 'label', text), input);
      return label;
    };
    p.zone = element('span', 'soft');
    p.time.append(labelled('Medal day', p.day), labelled('Moment of award', p.moment), now, p.zone);
    p.timeFault = message('time');
    p.head = element('div', 'row head');
    p.head.ariaHidden = 'true';
    for (const text of ['Place', 'Organisation', 'Kind', 'Name', 'Code']) p.head.append(element('span', 'label', text));
    p.rows = element('div', 'rows');
    p.tools = element('div', 'tools');
    p.tools.setAttribute('role', 'toolbar');
    p.exceptionBox = element('div', 'asked');
    p.exception = textField('Exception from the rules of places: the reason', '', bind('exception'));
    p.exceptionFault = message('exception');
    p.exceptionBox.append(labelled('Exception from the rules of places: why', p.exception), p.exceptionFault);
    p.revision = element('fieldset', 'asked revision');
    p.revision.append(element('legend', 'label', 'Why this changes'));
    const revision = () => this.state.revision;
    p.reason = textField('Reason', 'wide', bind('reason', revision));
    p.decidedBy = textField('Decided by', '', bind('decidedBy', revision));
    p.decidedAt = textField('Decided at', '', bind('decidedAt', revision), { placeholder: '2024-08-06 00:08' });
    p.revisionFault = message('revision');
    p.revision.append(labelled('Reason', p.reason), labelled('Decided by', p.decidedBy), labelled('Decided at', p.decidedAt), p.revisionFault);
    p.status = element('div', 'status-choice');
    p.status.setAttribute('role', 'radiogroup');
    p.status.setAttribute('aria-label', 'What the podium is after this change');
    p.fault = message('form');
    p.fault.tabIndex = -1;
    this.append(p.time, p.timeFault, p.head, p.rows, p.places, p.tools, p.exceptionBox, p.revision, p.status, p.fault);
    this.#buildTools();
  }

  #buildTools() {
    const tool = (text, keys, action) => {
      const button = Object.assign(element('button', 'quiet', `${text} `), { type: 'button', tabIndex: -1 });
      button.append(element('kbd', '', keys));
      // Without this the press takes the focus from the row that the tool is for.
      button.addEventListener('pointerdown', event => event.preventDefault());
      button.addEventListener('click', action);
      this.#parts.tools.append(button);
    };
    this.#parts.tools.setAttribute('aria-label', 'The row');
    tool('Tie', 'Alt+G S B', () => this.tie(this.#current?.row.medal ?? 'BRONZE'));
    tool('Vacant', 'Alt+V', () => this.vacant());
    tool('Team', 'Alt+T', () => this.kind());
    tool('Member', 'Alt+M', () => this.member());
    tool('Own time', 'Alt+W', () => this.ownTime());
    tool('Clear', 'Alt+⌫', () => this.clear());
    tool('Undo', 'Alt+Z', () => this.undo());
  }

  #focused(event) {
    const id = event.target.closest('[data-row]')?.dataset.row;
    if (id) this.#current = this.#views.get(id) ?? this.#current;
    for (const view of this.#views.values()) view.element.classList.toggle('current', view === this.#current);
  }

  #key(event) {
    if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    const inputs = [...this.querySelectorAll('input, select')].filter(input => !input.disabled && input.offsetParent && (input.type !== 'radio' || input.checked));
    inputs[inputs.indexOf(event.target) + 1]?.focus();
  }

  #momentTyped(value) {
    this.state.moment = value;
    if (!this.state.dayByHand) {
      const at = readMoment(value, this.#about.games, readDay(this.state.day, this.#about.games) ?? undefined);
      if (at && /\d{4}-/.test(value)) this.state.day = sportingDay(this.#about.games, at);
    }
    this.#changed();
  }

  /** Days and moments that can be read are spelt in full once they are left. */
  #spell(place) {
    const { games, editable } = this.#about;
    const day = readDay(place.day, games);
    const moment = day && readMoment(place.moment, games, day);
    if (!editable || (!day && !moment)) return;
    const spelt = { day: day ?? place.day, moment: moment ? written(games.zone, moment) : place.moment };
    if (spelt.day === place.day && spelt.moment === place.moment) return;
    Object.assign(place, spelt);
    this.#changed();
  }

  /** The moment of award is now. */
  now() {
    if (!this.#about.editable) return;
    const target = this.#current?.row.ownTime ? this.#current.row : this.state;
    target.moment = written(this.#about.games.zone, Date.now());
    if (!this.state.dayByHand || target !== this.state) target.day = sportingDay(this.#about.games, Date.now());
    this.#changed();
  }

  /** Another competitor on the same place. */
  tie(medal) {
    if (!this.#about.editable) return;
    this.remember();
    const rows = this.state.rows;
    const same = rows.filter(row => row.medal === medal);
    const made = newRow(medal, { added: true, kind: same[0]?.kind ?? rows[0]?.kind ?? 'ATHLETE', ...this.#timeOfNew() });
    const after = same.length ? rows.indexOf(same.at(-1)) + 1 : { GOLD: 0, SILVER: rows.filter(row => row.medal === 'GOLD').length }[medal] ?? rows.length;
    rows.splice(after, 0, made);
    this.#changed();
    this.#views.get(made.id).first.focus();
    this.#tell(`${COLOUR_WORDS[medal]}: a row was added`);
  }

  #timeOfNew() {
    const { proposed, present } = this.#about;
    return present && proposed?.at ? { ownTime: true, day: proposed.day, moment: written(this.#about.games.zone, proposed.at) } : {};
  }

  #withRow(action) {
    if (!this.#about.editable || !this.#current || !this.state.rows.includes(this.#current.row)) return;
    this.remember();
    action(this.#current.row, this.#current);
  }

  /** The place of the row stays empty, or not any more. */
  vacant() {
    this.#withRow((row, view) => {
      row.vacant = !row.vacant;
      this.#changed();
      view.first.focus();
    });
  }

  kind() {
    this.#withRow((row, view) => view.setKind(row.kind === 'TEAM' ? 'ATHLETE' : 'TEAM'));
  }

  member() {
    this.#withRow((row, view) => view.addMember());
  }

  ownTime() {
    this.#withRow((row, view) => {
      row.ownTime = !row.ownTime;
      if (row.ownTime && !row.day) Object.assign(row, { day: this.state.day, moment: this.state.moment });
      this.#changed();
      if (row.ownTime) view.field('medalDate').focus();
    });
  }

  /** Empties the row; one of a tie goes. Within a member's line, the member goes. */
  clear() {
    const member = document.activeElement?.closest?.('[data-member]')?.dataset.member;
    if (member && this.#about.editable) return void this.#current.removeMember(member);
    this.#withRow(row => {
      const place = this.state.rows.indexOf(row);
      this.state.rows.splice(place, 1);
      this.#changed();
      const next = this.state.rows[Math.min(place, this.state.rows.length - 1)];
      if (next) this.#views.get(next.id).first.focus();
      this.#tell(`${COLOUR_WORDS[row.medal]}: cleared. Alt+Z brings it back`);
    });
  }

  remember() {
    this.#undo.push(JSON.stringify(this.state));
    if (this.#undo.length > MOST_UNDONE) this.#undo.shift();
  }

  undo() {
    const before = this.#undo.pop();
    if (!before || !this.#about.editable) return;
    this.#views.forEach(view => view.element.remove());
    this.#views.clear();
    this.state = JSON.parse(before);
    this.#changed();
    this.focusFirst();
    this.#tell('As it was before');
  }

  /** Goes to the same field of the row above (-1) or below (1). */
  step(way) {
    const views = this.state.rows.map(row => this.#views.get(row.id));
    const next = views[views.indexOf(this.#current) + way];
    if (!next) return;
    const from = document.activeElement;
    const like = from?.className && next.element.querySelector(`:scope > .${from.className.split(' ')[0]}:not([hidden])`);
    (like || next.first).focus();
  }

  askRevision() {
    if (!this.#about.editable) return;
    this.#ask(this.#parts.revision);
    this.#parts.reason.focus();
  }

  askException() {
    if (!this.#about.editable || !this.#about.chief) return;
    this.#ask(this.#parts.exceptionBox);
    this.#parts.exception.focus();
  }

  #ask(box) {
    box.dataset.asked = 'yes';
    box.hidden = false;
  }

  #changed(told = true) {
    const { event, games, editable, present, proposed } = this.#about;
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
    for (const key of ['reason', 'decidedBy', 'decidedAt']) set(p[key], this.state.revision[key]);
    for (const part of [p.time, p.head, p.rows, p.places]) part.classList.toggle('gone', withdrawn);
    p.tools.hidden = !editable || withdrawn;
    p.now.hidden = !editable;
    const judged = this.judged;
    const needs = judged.needsRevision && (editable || withdrawn);
    if (needs && !this.state.revision.decidedAt) {
      this.state.revision.decidedAt = written(games.zone, Date.now()).slice(0, 16);
      p.decidedAt.value = this.state.revision.decidedAt;
    }
    p.revision.hidden = !(needs || p.revision.dataset.asked || this.state.revision.reason);
    p.exceptionBox.hidden = !(this.state.exception || p.exceptionBox.dataset.asked);
    this.#drawStatus();
    if (told) this.dispatchEvent(new Event('edit'));
  }

  #drawRows() {
    const { event, editable, organisations } = this.#about;
    const context = {
      organisations, changed: () => this.#changed(), spell: row => this.#spell(row), remember: () => this.remember(),
      teamCode: row => {
        const others = this.state.rows.filter(other => other !== row && other.kind === 'TEAM' && other.organisation === row.organisation).length;
        return `${event.code}-${row.organisation}${others ? `-${others + 1}` : ''}`;
      },
    };
    const wanted = new Set(this.state.rows.map(row => row.id));
    for (const [id, view] of this.#views) if (!wanted.has(id)) {
      view.element.remove();
      this.#views.delete(id);
    }
    this.state.rows.forEach((row, place) => {
      let view = this.#views.get(row.id);
      if (!view) this.#views.set(row.id, view = new RowView(row, context));
      const rows = this.#parts.rows;
      if (rows.children[place] !== view.element) rows.insertBefore(view.element, rows.children[place] ?? null);
      const tie = this.state.rows.filter(other => other.medal === row.medal).length > 1;
      const shared = tie && !(row.medal === 'BRONZE' && event.bronzes === 2);
      view.element.classList.toggle('tie', shared);
      view.update(COLOUR_WORDS[row.medal], editable);
    });
    const words = wordsOfPlaces(this.state.rows, event.bronzes);
    this.#parts.places.textContent = ['SILVER', 'BRONZE'].filter(colour => words[colour]).map(colour => `${COLOUR_WORDS[colour]}: ${words[colour].toLowerCase()}.`).join('  ');
    this.#parts.places.hidden = !this.#parts.places.textContent;
  }

  #drawStatus() {
    const { present, moves } = this.#about;
    const stays = present?.status ?? 'UNOFFICIAL';
    const choices = moves.length || this.#about.editable ? [stays, ...moves] : [];
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
    const key = { OFFICIAL: 'Alt+O', PROTESTED: 'Alt+P', PROVISIONAL: 'Alt+H', UNOFFICIAL: 'Alt+U' }[status];
    if (key && status !== (this.#about.present?.status ?? 'UNOFFICIAL')) label.append(element('kbd', '', key));
    return label;
  }

  #tell(text) {
    this.dispatchEvent(new CustomEvent('tell', { detail: text }));
  }
}

customElements.define('podium-form', PodiumForm);
