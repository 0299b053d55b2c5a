import { ask } from '/show/ask.js';
import { versionOf } from './draft.js';
import { decide } from './conflict.js';

/** Stores what is on the page: asks why when what is over is written otherwise, and shows both when a colleague was faster. */
export class Saving {
  underWay = false;
  #screen;
  #draft;
  #dialogs;
  #page;

  /** @param about {screen, draft, dialogs: {conflict, ask}} and of the page: say, adopt, draw */
  constructor({ screen, draft, dialogs, ...page }) {
    this.#screen = screen;
    this.#draft = draft;
    this.#dialogs = dialogs;
    this.#page = page;
  }

  /** The place of the segment at fault, null when there is none. */
  async save(correction = null) {
    this.underWay = true;
    this.#page.say('Saving…');
    const headers = this.#draft.tag ? { 'If-Match': this.#draft.tag } : { 'If-None-Match': '*' };
    const answer = await this.#screen.service.put(this.#path, headers, this.#draft.body(correction));
    this.underWay = false;
    if (answer.ok) {
      this.#page.adopt(answer);
      this.#page.say(`Saved as version ${versionOf(answer.tag)}.`, 'good');
      return null;
    }
    this.#page.draw();
    if (answer.status === 412) return this.#both();
    if (answer.status === 409 && answer.body?.field === 'correction' && !correction) return this.#correct(answer.body.detail);
    this.#refuse(`${answer.said}${answer.body?.field ? ` (${answer.body.field})` : ''}`);
    const fault = /^segments\[(\d+)\]/.exec(answer.body?.field ?? '');
    return fault ? Number(fault[1]) : null;
  }

  /** The history keeps why what is over is written otherwise. */
  async #correct(warning) {
    this.#page.say('');
    const told = await ask(this.#dialogs.ask, { title: 'Correct what is over?', warning, fields: [{ name: 'correction', label: 'Why (for the history)', text: '' }] }, 'Save the correction');
    return told ? this.save(told.correction) : this.#refuse('a correction needs its reason.');
  }

  /** A colleague was faster: both are shown, and what is decided is saved upon theirs. */
  async #both() {
    const { base, order } = this.#draft;
    const theirs = await this.#screen.service.get(this.#path);
    if (!theirs.ok) return this.#refuse(theirs.said);
    const made = await decide(this.#dialogs.conflict, { base, mine: order, theirs: { segments: theirs.body.segments, groups: theirs.body.groups ?? [] }, zone: this.#screen.state.zone });
    if (!made) return this.#refuse('theirs and yours differ. Save again to see both.');
    this.#page.adopt(theirs);
    this.#draft.take(made);
    this.#page.draw();
    if (this.#draft.dirty) return this.save();
    this.#page.say('Nothing is left to save: theirs is stored.', 'good');
    return null;
  }

  #refuse(why) {
    this.#page.say(`Not saved: ${why}`, 'bad');
    return null;
  }

  get #path() {
    return `${this.#screen.path}/running-order`;
  }
}
