import { nameOf, timeIn } from '/ui/words.js';
import { Changing } from './changing.js';
import { emptyForm, formOf, isBlank } from './form.js';
import { mayEdit, movesOf, whyNot } from './moves.js';
import { notice, say } from './notice.js';
import { drawHead, drawVersions } from './side.js';
import { TypeAhead } from './type-ahead.js';
import { proposal } from './zone.js';

const by = id => document.getElementById(id);

/** One event at the desk: its podium as it stands, the form, the check, the confirmation, and a colleague's change meanwhile. */
export class EventDesk {
  #desk;
  #reader;
  #seat;
  #change;
  #form = document.querySelector('podium-form');
  #finder = by('finder');
  #poll;
  /** What is open: {event, present, tag, revisions, base, pending, dirty, stale, checked}; null when nothing is. */
  current = null;
  #opening = 0;
  #typeAhead = new TypeAhead();

  /** @param poll looks at once what is new elsewhere */
  constructor({ desk, reader, service, seat, poll }) {
    this.#desk = desk;
    this.#reader = reader;
    this.#seat = seat;
    this.#poll = poll;
    this.#change = new Changing(this, { desk, reader, service, seat });
    this.#form.addEventListener('edit', () => this.#edited());
    this.#form.addEventListener('tell', ({ detail }) => say(detail));
    by('check').addEventListener('click', () => this.check());
    by('discard').addEventListener('click', () => this.#discard());
    addEventListener('pagehide', () => this.keep());
  }

  /** The form, when there is an event. */
  get form() {
    return this.current && this.#form;
  }

  /** Another person sits down, or the same with another token, or a token has ended. What was typed stays as it is. */
  seated() {
    if (this.#seat.lapsed) notice('Your token has expired. Type on, it is kept: to check and to confirm, sign in again.', [['Sign in again', 'Alt+I', () => this.#seat.ask()]]);
    else if (this.current?.pending && !this.#change.underWay) this.#change.resume();
    else notice();
    if (!this.current) return;
    this.#showForm(this.#form.state);
    if (document.activeElement === by('event-name') && mayEdit(this.current.present, this.#seat.roles)) this.#form.focusFirst();
  }

  /** Takes what is known of all podiums: a colleague may have changed this one. */
  async heard(states) {
    if (!this.current || this.#change.busy || this.#typeAhead.listening) return;
    const { event, present, dirty } = this.current;
    const now = states.get(event.code)?.version ?? 0;
    if (now <= (present?.version ?? 0) && (now > 0 || !present)) return;
    if (dirty) {
      notice('A colleague has just changed this podium.', [['Compare', 'Ctrl+Enter', () => this.#change.compare()]]);
      this.current.stale ??= await this.#reader.podium(event.code);
      return;
    }
    // Keys that are on their way must not overwrite what has just come.
    const within = this.#form.contains(document.activeElement);
    await this.open(event.code, { quiet: true });
    if (within) by('event-name').focus();
    say(this.current.present ? `A colleague changed this podium: it is version ${this.current.present.version} now.` : 'This podium is gone: the Games was reset.');
  }

  #edited() {
    const { present } = this.current;
    const { state } = this.#form;
    this.current.dirty = present ? !this.#form.judged.unchanged || Boolean(state.revision.reason) : !isBlank(state);
    if (!this.#change.underWay) this.current.pending = null;
    this.keep();
    this.drawAct();
    if (by('said').textContent) say('');
  }

  /** Shows an event with its podium, and the draft of it if there is one. `quiet` leaves the focus where it is. */
  async open(code, { quiet = false, found = null } = {}) {
    const event = this.#desk.eventOf(code);
    this.keep();
    say('');
    if (!this.#seat.lapsed) notice();
    const opening = ++this.#opening;
    if (!quiet) this.#typeAhead.begin();
    const [now, revisions] = await Promise.all([found ?? this.#reader.podium(code), this.#reader.revisions(code)]);
    if (opening !== this.#opening) return; // somebody has gone on to another event
    if (!now) {
      this.#typeAhead.end();
      notice('The service did not answer, so this event cannot be shown.', [['Try again', '', () => this.open(code)]]);
      return;
    }
    this.#desk.drafts.opened(code);
    history.replaceState(null, '', `/desk/?games=${encodeURIComponent(this.#desk.games.games)}&event=${encodeURIComponent(code)}`);
    const draft = this.#desk.drafts.get(code);
    this.current = { event, ...now, revisions, pending: draft?.pending ?? null, dirty: Boolean(draft), base: draft?.base ?? now };
    by('start').hidden = true;
    by('event').hidden = false;
    drawVersions(by('versions'), revisions, this.#desk.games.zone);
    if (draft && (draft.base?.present?.version ?? 0) !== (now.present?.version ?? 0)) {
      this.#showForm(draft.form);
      this.current.stale = now;
      this.#typeAhead.end();
      if (!this.current.pending) return this.#change.compare();
    } else this.#showForm(draft?.form ?? this.#fresh());
    if (draft) say(`Your draft of ${timeIn(this.#desk.games.zone, draft.at)} is back.`);
    if (this.current.pending) this.#change.resume();
    if (!quiet) {
      document.title = `${nameOf(event.names, code)}: results desk`;
      if (mayEdit(now.present, this.#seat.roles)) this.#form.focusFirst();
      else by('event-name').focus();
      this.#typeAhead.end();
    }
  }

  /** The moment that is proposed for a medal that is entered now. */
  proposed() {
    return proposal(this.#desk.games, this.current.event, Date.now());
  }

  #fresh() {
    const { present, event } = this.current;
    return present ? formOf(present, this.#desk.games, event, this.proposed()) : emptyForm(this.#desk.games, event, this.proposed());
  }

  #showForm(state) {
    const { event, present, revisions } = this.current;
    const { roles } = this.#seat;
    const moves = movesOf(present, roles);
    const editable = mayEdit(present, roles);
    drawHead(event, present, this.#desk.games.zone);
    const why = whyNot(present, roles);
    by('why-not').textContent = why;
    by('why-not').hidden = !why;
    this.#form.show(state, {
      games: this.#desk.games, event, organisations: this.#desk.organisations, present, editable, moves, proposed: this.proposed(),
      everOfficial: revisions.some(revision => revision.status === 'OFFICIAL'), chief: roles.includes('results-chief'),
    });
    by('check').hidden = moves.length === 0 && !editable;
    this.drawAct();
  }

  /** Shows what can be done. */
  drawAct() {
    const same = this.current.present && this.#form.judged.unchanged;
    by('check').disabled = Boolean(same);
    by('discard').hidden = !this.current.dirty;
  }

  /** Keeps what was typed. */
  keep() {
    if (!this.current) return;
    if (this.current.dirty) this.#desk.drafts.put(this.current.event.code, { base: this.current.base, form: this.#form.state, pending: this.current.pending });
    else this.#desk.drafts.remove(this.current.event.code);
  }

  /** Nothing of what was typed is left to keep. */
  drop() {
    this.current.dirty = false;
    this.current.pending = null;
    this.keep();
  }

  async #discard() {
    const { code } = this.current.event;
    this.drop();
    await this.open(code);
    say('The draft is gone; this is the podium as it stands.');
  }

  /** Goes on from another version of the podium, with this form. */
  rebase({ present, tag }, state) {
    Object.assign(this.current, { present, tag, base: { present, tag }, stale: null, pending: null, dirty: true });
    this.#showForm(state);
    this.#form.dispatchEvent(new Event('edit'));
  }

  /** This event is done: the next is found by typing. */
  done() {
    this.#finder.input.focus();
    return this.#poll();
  }

  check() {
    return this.#change.check();
  }

  move(status) {
    return this.#change.move(status);
  }
}
