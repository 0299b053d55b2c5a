import { timeIn } from '/ui/words.js';
import { Conflict } from './conflict.js';
import { sentenceOf } from './faults.js';
import { formOf, sameContent } from './form.js';
import { movesOf, STATUS_WORDS } from './moves.js';
import { line, notice, say } from './notice.js';
import { Review } from './review.js';
import { Sending } from './sending.js';
import { isUncertain } from '/ui/service.js';
import { drawVersions } from './side.js';
import { strangers, warningsOf, winnersAgain } from './warnings.js';

const LAPSED = 'Your token is not taken any more: it has expired or was withdrawn. What you typed is kept.';
const by = id => document.getElementById(id);
const preconditions = tag => (tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });

/** A change of the podium at hand: the check, the confirmation, and what to do about a colleague's change meanwhile. */
export class Changing {
  #at;
  #desk;
  #reader;
  #service;
  #seat;
  #moved = null;
  #review = new Review(by('review'), {
    confirm: () => this.#confirm(), again: () => this.#sending.now(), stop: () => this.#sending.stop(), back: () => this.#unmove(),
  });
  #sending = new Sending(this.#review);
  #conflict = new Conflict(by('conflict'), state => this.#useMerged(state));

  /** @param at the event at hand: an EventDesk */
  constructor(at, { desk, reader, service, seat }) {
    this.#at = at;
    this.#desk = desk;
    this.#reader = reader;
    this.#service = service;
    this.#seat = seat;
  }

  get #current() {
    return this.#at.current;
  }

  get #form() {
    return this.#at.form;
  }

  /** Whether a confirmation is on its way. */
  get underWay() {
    return this.#sending.underWay;
  }

  /** Whether a person has something to decide, or waits for an answer. */
  get busy() {
    return this.#review.open || this.#conflict.open || this.underWay;
  }

  #podiumPath() {
    return this.#reader.path('events', this.#current.event.code, 'podium');
  }

  /** Asks what the change would do, and shows it. */
  async check() {
    if (!this.#current || by('check').hidden || this.underWay) return;
    if (this.#current.stale) return this.compare();
    this.#form.clearFaults();
    const { body, faults } = this.#form.sending;
    const judged = this.#form.judged;
    if (judged.needsRevision && !body.revision && !faults.some(fault => fault.field.startsWith('revision')))
      faults.push({ field: 'revision.reason', text: body.status === 'WITHDRAWN' ? 'A podium is withdrawn for a reason: say why, who decided and when.' : 'These medals were official: say why they change, who decided and when.' });
    if (faults.length) return this.#form.refuse(faults);
    if (judged.unchanged) return say('Nothing has changed: there is nothing to confirm.');
    if (this.#seat.lapsed) return this.#seatedThen(() => this.check());
    say('Checking…');
    const [answer, before] = await Promise.all([
      this.#service.put(`${this.#podiumPath()}?dryRun=true`, preconditions(this.#current.base.tag), body),
      this.#reader.get(this.#reader.path('medal-table')),
    ]);
    line(answer);
    const known = answer.ok ? await this.#athletes(winnersAgain(body, answer.body.milestones)) : [];
    say('');
    if (!answer.ok) return this.#refused(answer);
    this.#current.checked = body;
    const { event, present } = this.#current;
    const { games, organisations } = this.#desk;
    this.#review.show({
      event, present, organisations, zone: games.zone, preview: answer.body, before: before.ok ? before.body : null,
      effectiveAt: body.effectiveAt ?? null, warnings: [...warningsOf(body, present, games, Date.now()), ...strangers(body, known)],
    });
    return undefined;
  }

  async #athletes(codes) {
    const answers = await Promise.all(codes.map(code => this.#reader.get(this.#reader.path('athletes', code))));
    return answers.filter(answer => answer.ok).map(answer => answer.body.athlete);
  }

  // Each at its place: a token, a colleague, a service that is away, a field.
  async #refused(answer) {
    if (answer.status === 401) return this.#seatedThen(() => this.check());
    if (answer.status === 412) {
      const now = await this.#reader.podium(this.#current.event.code);
      if (!now) return say('A colleague changed this podium, and the service did not tell how. Check again.');
      this.#current.stale = now;
      return this.compare();
    }
    if (isUncertain(answer)) return notice(`${answer.said} Nothing was stored, and what you typed is kept.`, [['Check again', 'Ctrl+Enter', () => this.check()]]);
    const field = answer.body?.field ?? '';
    const odd = field.endsWith('.medal') && this.#form.about.chief ? ' An odd case of history takes an exception: Alt+X.' : '';
    return this.#form.refuse([{ field, text: sentenceOf(answer, this.#desk.games.zone) + odd }]);
  }

  // Where one stood is gone back to, and what was under way goes on.
  async #seatedThen(goOn) {
    const { event } = this.#current;
    this.#seat.lapse();
    if ((await this.#seat.ask(LAPSED)) && this.#current.event === event) await goOn();
  }

  /** Confirms what was checked, under a key that stays the same until it is known what became of it. */
  #confirm() {
    this.#moved = null;
    this.#current.pending = { key: crypto.randomUUID(), body: this.#current.checked, tag: this.#current.base.tag };
    this.#current.dirty = true;
    this.#at.keep();
    return this.#send();
  }

  async #send() {
    const { event } = this.#current;
    const { key, body, tag } = this.#current.pending;
    const address = this.#podiumPath();
    const answer = await this.#sending.send(() => this.#service.put(address, { ...preconditions(tag), 'Idempotency-Key': key }, body));
    if (this.#current.event !== event) {
      if (answer?.ok) this.#desk.drafts.remove(event.code);
      return;
    }
    notice();
    if (answer === null) {
      this.#review.close();
      this.resume();
      return;
    }
    line(answer);
    if (answer.ok) return this.#stored(event, answer, body);
    this.#review.close();
    if (answer.status === 401) return this.#confirmAs(this.#seat.name);
    this.#current.pending = null;
    this.#at.keep();
    return this.#refused(answer);
  }

  // Confirmed it is already, by this person under this key; somebody else checks first.
  #confirmAs(name) {
    return this.#seatedThen(() => (this.#current.pending && this.#seat.name === name ? this.#send() : this.check()));
  }

  async #stored(event, answer, body) {
    const { version, status } = answer.body;
    this.#desk.turns.overtake();
    this.#review.close();
    if (!sameContent(this.#form.sending.body, body)) {
      this.#at.rebase({ present: answer.body, tag: answer.tag }, this.#form.state);
      return say(`Stored: version ${version}. What you have typed since is still to be confirmed.`);
    }
    this.#at.drop();
    // A look at all podiums that is answered before the event is open again must not take it for a colleague's.
    Object.assign(this.#current, { present: answer.body, tag: answer.tag });
    await this.#at.open(event.code, { quiet: true, found: { present: answer.body, tag: answer.tag } });
    say(`Stored: version ${version}, ${STATUS_WORDS[status].toLowerCase()}.`, 'good');
    return this.#at.done();
  }

  /** A confirmation that was under way when the page went away: the same key tells what became of it. */
  resume() {
    notice('A confirmation of yours was sent, and it is not known what became of it. Sent again, it is stored once.', [
      ['Send it again', '', () => {
        notice();
        this.#send();
      }],
      ['Keep it as a draft', '', () => {
        this.#current.pending = null;
        this.#at.keep();
        notice();
      }],
    ]);
  }

  /** Shows a colleague's version beside the form. */
  async compare() {
    notice();
    const { event, base } = this.#current;
    const theirs = this.#current.stale ?? (await this.#reader.podium(event.code));
    if (!theirs?.present) {
      // Taken away by a reset: there is nothing to compare with.
      if (theirs) this.#at.rebase(theirs, this.#form.state);
      return;
    }
    this.#current.stale = theirs;
    this.#current.revisions = await this.#reader.revisions(event.code);
    drawVersions(by('versions'), this.#current.revisions, this.#desk.games.zone);
    const asForm = podium => formOf(podium, this.#desk.games, event, this.#at.proposed());
    this.#conflict.show({
      mine: this.#form.state,
      theirs: asForm(theirs.present),
      base: base?.present ? asForm(base.present) : null,
      who: this.#whose(theirs.present, this.#current.revisions.at(-1)),
    });
  }

  #whose({ version, status }, last) {
    const { base } = this.#current;
    const author = last ? `${last.recordedBy}, ${timeIn(this.#desk.games.zone, last.recordedAt)}: ` : '';
    return `${author}version ${version}, ${STATUS_WORDS[status].toLowerCase()}. You began with ${base?.present ? `version ${base.present.version}` : 'no podium'}.`;
  }

  async #useMerged(state) {
    this.#at.rebase(this.#current.stale, state);
    if (this.#form.judged.unchanged) {
      this.#at.drop();
      this.#at.drawAct();
      say('It stands as your colleague has it: nothing is left to confirm.');
      return this.#at.done();
    }
    await this.check();
  }

  /** Chooses what the podium becomes, and shows what that would do. */
  async move(status) {
    if (!this.#current || !movesOf(this.#current.present, this.#seat.roles).includes(status)) {
      say(`${STATUS_WORDS[status]} is no move from here for you.`);
      return;
    }
    this.#moved = this.#form.state.status;
    this.#form.choose(status);
    await this.check();
    if (!this.#review.open) this.#moved = null;
  }

  // Who chose by a key and then went back has not chosen.
  #unmove() {
    if (this.#moved === null) return;
    this.#form.choose(this.#moved);
    this.#moved = null;
  }
}
