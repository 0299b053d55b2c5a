import { nameOf, timeIn } from '/ui/words.js';
import { Confirmation } from '/ui/confirmation.js';
import { Conflict } from './conflict.js';
import { emptyForm, formOf, sameContent } from './form.js';
import { mayEdit, movesOf, STATUS_WORDS, whyNot } from './moves.js';
import { line, notice, say } from './notice.js';
import { Review } from './review.js';
import { isUncertain } from '/ui/service.js';
import { drawHead, drawVersions } from './side.js';
import { proposal } from './zone.js';

const by = id => document.getElementById(id);
const preconditions = tag => (tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });

function sentence({ said, body }) {
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return `${text}${/[.!?]$/.test(text) ? '' : '.'}${body?.value && !text.includes(body.value) ? ` (${body.value})` : ''}`;
}

/** One event at the desk: its podium as it stands, the form, the check, the confirmation, and a colleague's change meanwhile. */
export class EventDesk {
  #desk;
  #reader;
  #service;
  #session;
  #signIn;
  #form = document.querySelector('podium-form');
  #finder = by('finder');
  #poll;
  #current = null;
  #confirmation = null;
  #opening = 0;
  #review = new Review(by('review'), {
    confirm: () => this.#confirm(), again: () => this.#confirmation?.now(), stop: () => this.#confirmation?.stop(),
  });
  #conflict = new Conflict(by('conflict'), state => this.#useMerged(state));

  /** @param poll looks at once what is new elsewhere */
  constructor({ desk, reader, service, session, signIn, poll }) {
    this.#desk = desk;
    this.#reader = reader;
    this.#service = service;
    this.#session = session;
    this.#signIn = signIn;
    this.#poll = poll;
    this.#form.addEventListener('edit', () => this.#edited());
    this.#form.addEventListener('tell', ({ detail }) => say(detail));
    by('check').addEventListener('click', () => this.check());
    by('discard').addEventListener('click', () => this.#discard());
    addEventListener('pagehide', () => this.#keep());
  }

  /** The form, when there is an event. */
  get form() {
    return this.#current && this.#form;
  }

  /** Another person sits down, or the same with another token. */
  seated() {
    if (this.#current) this.#showForm(this.#form.state);
  }

  /** Takes what is known of all podiums: a colleague may have changed this one. */
  async heard(states) {
    if (!this.#current || this.#review.open || this.#conflict.open || this.#confirmation) return;
    const { event, present, dirty } = this.#current;
    const now = states.get(event.code)?.version ?? 0;
    if (now <= (present?.version ?? 0) && (now > 0 || !present)) return;
    if (dirty) {
      notice('A colleague has just changed this podium.', [['Compare', 'Ctrl+Enter', () => this.compare()]]);
      this.#current.stale ??= await this.#reader.podium(event.code);
      return;
    }
    await this.open(event.code, { quiet: true });
    say(this.#current.present ? `A colleague changed this podium: it is version ${this.#current.present.version} now.` : 'This podium is gone: the Games was reset.');
  }

  #edited() {
    this.#current.dirty = !(this.#current.present && this.#form.judged.unchanged && !this.#form.state.revision.reason);
    if (this.#confirmation === null) this.#current.pending = null;
    this.#keep();
    this.#drawAct();
    if (by('said').textContent) say('');
  }

  /** Shows an event with its podium, and the draft of it if there is one. `quiet` leaves the focus where it is. */
  async open(code, { quiet = false, found = null } = {}) {
    const event = this.#desk.eventOf(code);
    this.#keep();
    say('');
    notice();
    const opening = ++this.#opening;
    const [now, revisions] = await Promise.all([found ?? this.#reader.podium(code), this.#reader.revisions(code)]);
    if (opening !== this.#opening) return; // somebody has gone on to another event
    if (!now) {
      notice('The service did not answer, so this event cannot be shown.', [['Try again', '', () => this.open(code)]]);
      return;
    }
    this.#desk.drafts.opened(code);
    history.replaceState(null, '', `/desk/?games=${encodeURIComponent(this.#desk.games.games)}&event=${encodeURIComponent(code)}`);
    const draft = this.#desk.drafts.get(code);
    this.#current = { event, ...now, revisions, pending: draft?.pending ?? null, dirty: Boolean(draft), base: draft?.base ?? now };
    by('start').hidden = true;
    by('event').hidden = false;
    drawVersions(by('versions'), revisions, this.#desk.games.zone);
    if (draft && (draft.base?.present?.version ?? 0) !== (now.present?.version ?? 0)) {
      this.#showForm(draft.form);
      this.#current.stale = now;
      if (!this.#current.pending) return this.compare();
    } else this.#showForm(draft?.form ?? this.#fresh());
    if (draft) say(`Your draft of ${timeIn(this.#desk.games.zone, draft.at)} is back.`);
    if (this.#current.pending) this.#resume();
    if (!quiet) {
      document.title = `${nameOf(event.names, code)}: results desk`;
      if (mayEdit(now.present, this.#session.validRoles)) this.#form.focusFirst();
      else by('event-name').focus();
    }
  }

  #proposed() {
    return proposal(this.#desk.games, this.#current.event, Date.now());
  }

  #fresh() {
    const { present, event } = this.#current;
    return present ? formOf(present, this.#desk.games, event, this.#proposed()) : emptyForm(this.#desk.games, event, this.#proposed());
  }

  #showForm(state) {
    const { event, present, revisions } = this.#current;
    const roles = this.#session.validRoles;
    const moves = movesOf(present, roles);
    const editable = mayEdit(present, roles);
    drawHead(event, present, this.#desk.games.zone);
    const why = this.#session.expired ? 'Your token has expired. What you typed stays here: sign in again to go on.' : whyNot(present, roles);
    by('why-not').textContent = why;
    by('why-not').hidden = !why;
    this.#form.show(state, {
      games: this.#desk.games, event, organisations: this.#desk.organisations, present, editable, moves, proposed: this.#proposed(),
      everOfficial: revisions.some(revision => revision.status === 'OFFICIAL'), chief: roles.includes('results-chief'),
    });
    by('check').hidden = moves.length === 0 && !editable;
    this.#drawAct();
  }

  #drawAct() {
    const same = this.#current.present && this.#form.judged.unchanged;
    by('check').disabled = Boolean(same);
    by('discard').hidden = !this.#current.dirty;
  }

  /** Keeps what was typed. */
  #keep() {
    if (!this.#current) return;
    if (this.#current.dirty) this.#desk.drafts.put(this.#current.event.code, { base: this.#current.base, form: this.#form.state, pending: this.#current.pending });
    else this.#desk.drafts.remove(this.#current.event.code);
  }

  async #discard() {
    const code = this.#current.event.code;
    this.#current.dirty = false;
    this.#current.pending = null;
    this.#keep();
    await this.open(code);
    say('The draft is gone; this is the podium as it stands.');
  }

  #podiumPath() {
    return this.#reader.path('events', this.#current.event.code, 'podium');
  }

  /** Asks what the change would do, and shows it. */
  async check() {
    if (!this.#current || by('check').hidden || this.#confirmation) return;
    if (this.#current.stale) return this.compare();
    this.#form.clearFaults();
    const { body, faults } = this.#form.sending;
    const judged = this.#form.judged;
    if (judged.needsRevision && !body.revision && !faults.some(fault => fault.field.startsWith('revision')))
      faults.push({ field: 'revision.reason', text: body.status === 'WITHDRAWN' ? 'A podium is withdrawn for a reason: say why, who decided and when.' : 'These medals were official: say why they change, who decided and when.' });
    if (faults.length) return this.#form.refuse(faults);
    if (judged.unchanged) return say('Nothing has changed: there is nothing to confirm.');
    say('Checking…');
    const [answer, before] = await Promise.all([
      this.#service.put(`${this.#podiumPath()}?dryRun=true`, preconditions(this.#current.base.tag), body),
      this.#reader.get(this.#reader.path('medal-table')),
    ]);
    line(answer);
    say('');
    if (!answer.ok) return this.#refused(answer);
    this.#current.checked = body;
    this.#review.show({ event: this.#current.event, preview: answer.body, before: before.ok ? before.body : null, present: this.#current.present, organisations: this.#desk.organisations, zone: this.#desk.games.zone });
    return undefined;
  }

  // Each at its place: a token, a colleague, a service that is away, a field.
  async #refused(answer) {
    if (answer.status === 401) return this.told401();
    if (answer.status === 412) {
      const now = await this.#reader.podium(this.#current.event.code);
      if (!now) return say('A colleague changed this podium, and the service did not tell how. Check again.');
      this.#current.stale = now;
      return this.compare();
    }
    if (isUncertain(answer)) return notice(`${answer.said} Nothing was stored, and what you typed is kept.`, [['Check again', 'Ctrl+Enter', () => this.check()]]);
    return this.#form.refuse([{ field: answer.body?.field ?? '', text: sentence(answer) }]);
  }

  /** The service does not take the token any more. */
  told401() {
    this.#session.signOut();
    this.#signIn.ask('Your token is not taken any more: it has expired or was withdrawn. What you typed is kept.');
  }

  /** Confirms what was checked, under a key that stays the same until it is known what became of it. */
  async #confirm() {
    if (!this.#session.has('results', 'results-chief')) {
      this.#review.close();
      return this.told401();
    }
    const body = this.#current.checked;
    this.#current.pending = { key: crypto.randomUUID(), body, tag: this.#current.base.tag };
    this.#current.dirty = true;
    this.#keep();
    return this.#send();
  }

  async #send() {
    const { event } = this.#current;
    const { key, body, tag } = this.#current.pending;
    const address = this.#podiumPath();
    const running = this.#confirmation = new Confirmation(() => this.#service.put(address, { ...preconditions(tag), 'Idempotency-Key': key }, body));
    running.addEventListener('wait', ({ detail }) => {
      line({ status: 0 });
      const text = `${detail.said} Trying again in ${detail.seconds} s. However often it is sent, it is stored once.`;
      if (this.#review.open) this.#review.say(`${text} Ctrl+S tries now, Esc gives up.`);
      else notice(text, [['Try now', '', () => running.now()], ['Give up', '', () => running.stop()]]);
    });
    const answer = await running.run();
    this.#confirmation = null;
    if (this.#current.event !== event) {
      if (answer?.ok) this.#desk.drafts.remove(event.code);
      return;
    }
    notice();
    if (answer === null) {
      this.#review.close();
      this.#resume();
      return;
    }
    line(answer);
    if (answer.ok) return this.#stored(event, answer, body);
    this.#review.close();
    if (answer.status === 401) return this.told401();
    this.#current.pending = null;
    this.#keep();
    return this.#refused(answer);
  }

  async #stored(event, answer, body) {
    const { version, status } = answer.body;
    this.#review.close();
    if (!sameContent(this.#form.sending.body, body)) {
      this.#rebase({ present: answer.body, tag: answer.tag }, this.#form.state);
      return say(`Stored: version ${version}. What you have typed since is still to be confirmed.`);
    }
    this.#current.dirty = false;
    this.#current.pending = null;
    this.#keep();
    await this.open(event.code, { quiet: true, found: { present: answer.body, tag: answer.tag } });
    say(`Stored: version ${version}, ${STATUS_WORDS[status].toLowerCase()}.`, 'good');
    this.#finder.input.focus();
    return this.#poll();
  }

  /** A confirmation that was under way when the page went away: the same key tells what became of it. */
  #resume() {
    notice('A confirmation of yours was sent, and it is not known what became of it. Sent again, it is stored once.', [
      ['Send it again', '', () => {
        notice();
        this.#send();
      }],
      ['Keep it as a draft', '', () => {
        this.#current.pending = null;
        this.#keep();
        notice();
      }],
    ]);
  }

  /** Shows a colleague's version beside the form. */
  async compare() {
    notice();
    const theirs = this.#current.stale ?? (await this.#reader.podium(this.#current.event.code));
    if (!theirs?.present) {
      // Taken away by a reset: there is nothing to compare with.
      if (theirs) this.#rebase(theirs, this.#form.state);
      return;
    }
    this.#current.stale = theirs;
    const revisions = await this.#reader.revisions(this.#current.event.code);
    const last = revisions.at(-1);
    this.#current.revisions = revisions;
    drawVersions(by('versions'), revisions, this.#desk.games.zone);
    const asForm = podium => formOf(podium, this.#desk.games, this.#current.event, this.#proposed());
    const base = this.#current.base?.present ? asForm(this.#current.base.present) : null;
    this.#conflict.show({
      mine: this.#form.state,
      theirs: asForm(theirs.present),
      base,
      who: `${last ? `${last.recordedBy}, ${timeIn(this.#desk.games.zone, last.recordedAt)}: ` : ''}version ${theirs.present.version}, ${STATUS_WORDS[theirs.present.status].toLowerCase()}. You began with ${this.#current.base?.present ? `version ${this.#current.base.present.version}` : 'no podium'}.`,
    });
  }

  #rebase({ present, tag }, state) {
    Object.assign(this.#current, { present, tag, base: { present, tag }, stale: null, pending: null, dirty: true });
    this.#showForm(state);
    this.#form.dispatchEvent(new Event('edit'));
  }

  async #useMerged(state) {
    this.#rebase(this.#current.stale, state);
    if (this.#form.judged.unchanged) {
      this.#current.dirty = false;
      this.#keep();
      this.#drawAct();
      say('It stands as your colleague has it: nothing is left to confirm.');
      this.#finder.input.focus();
      return;
    }
    await this.check();
  }

  /** Chooses what the podium becomes, and shows what that would do. */
  move(status) {
    if (!this.#current || !movesOf(this.#current.present, this.#session.validRoles).includes(status)) {
      say(`${STATUS_WORDS[status]} is no move from here for you.`);
      return;
    }
    this.#form.choose(status);
    this.check();
  }
}
