import { emptied, exchanged, newRow } from './form.js';
import { COLOUR_WORDS } from './places.js';
import { sportingDay, written } from './zone.js';

const MOST_UNDONE = 50;

/** What can be done with the rows of a podium beside typing. What takes something away can be undone. */
export class RowActions {
  #form;
  #undo = [];

  /**
   * @param form {state, about, current (the view of the row in which one stands), viewOf(row), changed(), tell(text),
   *   restore(state), focusFirst()}
   */
  constructor(form) {
    this.#form = form;
  }

  /** Another podium is shown: there is nothing to undo. */
  begin() {
    this.#undo = [];
  }

  remember() {
    this.#undo.push(JSON.stringify(this.#form.state));
    if (this.#undo.length > MOST_UNDONE) this.#undo.shift();
  }

  undo() {
    if (!this.#form.about.editable) return;
    const before = this.#undo.pop();
    if (!before) return void this.#form.tell('Nothing to undo: Alt+Z brings back what a key took away');
    this.#form.restore(JSON.parse(before));
    this.#form.focusFirst();
    this.#form.tell('As it was before');
  }

  /** The moment of award is now: of the row in which one stands when it has its own, else of the podium. */
  now() {
    const { about, current, state } = this.#form;
    if (!about.editable) return;
    const target = current?.row.ownTime ? current.row : state;
    target.moment = written(about.games.zone, Date.now());
    if (!state.dayByHand || target !== state) target.day = sportingDay(about.games, Date.now());
    this.#form.changed();
  }

  /** Another competitor on the same place. */
  tie(medal) {
    const { about, state } = this.#form;
    if (!about.editable) return;
    this.remember();
    const rows = state.rows;
    const same = rows.filter(row => row.medal === medal);
    const made = newRow(medal, { added: true, kind: same[0]?.kind ?? rows[0]?.kind ?? 'ATHLETE', ...this.#timeOfNew() });
    const after = same.length ? rows.indexOf(same.at(-1)) + 1 : { GOLD: 0, SILVER: rows.filter(row => row.medal === 'GOLD').length }[medal] ?? rows.length;
    rows.splice(after, 0, made);
    this.#form.changed();
    this.#form.viewOf(made).first.focus();
    this.#form.tell(`${COLOUR_WORDS[medal]}: a row was added`);
  }

  #timeOfNew() {
    const { games, proposed, present } = this.#form.about;
    return present && proposed?.at ? { ownTime: true, day: proposed.day, moment: written(games.zone, proposed.at) } : {};
  }

  #withRow(action) {
    const { about, current, state } = this.#form;
    if (!about.editable) return;
    if (!current || !state.rows.includes(current.row)) return void this.#form.tell('Which row? Go to it first');
    this.remember();
    action(current.row, current);
  }

  /** The place of the row stays empty, or not any more. */
  vacant() {
    this.#withRow((row, view) => {
      row.vacant = !row.vacant;
      this.#form.changed();
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
      if (row.ownTime && !row.day) Object.assign(row, { day: this.#form.state.day, moment: this.#form.state.moment });
      this.#form.changed();
      if (row.ownTime) view.field('medalDate').focus();
    });
  }

  /** Who holds this place, and who holds the one above (-1) or below (1), change places; times stay with the places. */
  exchange(way) {
    this.#withRow(row => {
      const { state } = this.#form;
      const at = state.rows.indexOf(row);
      const other = state.rows[at + way];
      if (!other) return;
      this.#form.restore({ ...state, rows: exchanged(state.rows, at, at + way) });
      const moved = this.#form.state.rows.find(it => it.id === other.id);
      if (moved) this.#form.viewOf(moved).first.focus();
      this.#form.tell(`${COLOUR_WORDS[row.medal]} and ${COLOUR_WORDS[other.medal].toLowerCase()} have changed places`);
    });
  }

  /** Empties the row; its time stays, for whoever is put in. One of a tie goes. Within a member's line, the member goes. */
  clear() {
    const { about, current, state } = this.#form;
    const member = document.activeElement?.closest?.('[data-member]')?.dataset.member;
    if (member && about.editable) return void current.removeMember(member);
    this.#withRow(row => {
      const place = state.rows.indexOf(row);
      this.#form.restore({ ...state, rows: state.rows.map(other => (other === row ? emptied(row) : other)) });
      const { rows } = this.#form.state;
      const next = rows[Math.min(place, rows.length - 1)];
      if (next) this.#form.viewOf(next).first.focus();
      this.#form.tell(`${COLOUR_WORDS[row.medal]}: cleared. Alt+Z brings it back`);
    });
  }

  /** Goes to the same field of the row above (-1) or below (1). */
  step(way) {
    const { current, state } = this.#form;
    const views = state.rows.map(row => this.#form.viewOf(row));
    const next = views[views.indexOf(current) + way];
    if (!next) return;
    const from = document.activeElement;
    const like = from?.className && next.element.querySelector(`:scope > .${from.className.split(' ')[0]}:not([hidden])`);
    (like || next.first).focus();
  }
}
