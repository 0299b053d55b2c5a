// What was typed and is not confirmed yet, per event, for this tab: a reload, a crash of the page or a lost line keeps it.
const KEEP = 200;

/**
 * A draft: {base, form, pending, at}. `base` is the podium that it changes ({podium, tag}, null for none), `pending` a
 * confirmation that was sent and not answered ({key, body, tag}).
 */
export class Drafts {
  #games;
  #storage;

  constructor(games, storage = sessionStorage) {
    this.#games = games;
    this.#storage = storage;
  }

  get(event) {
    try {
      return JSON.parse(this.#storage.getItem(this.#key(event)));
    } catch {
      return null;
    }
  }

  put(event, draft) {
    this.#storage.setItem(this.#key(event), JSON.stringify({ ...draft, at: Date.now() }));
  }

  remove(event) {
    this.#storage.removeItem(this.#key(event));
  }

  /** Events that have a draft. */
  get events() {
    const begin = this.#key('');
    return Object.keys(this.#storage).filter(key => key.startsWith(begin)).map(key => key.slice(begin.length));
  }

  /** Events that were opened last, the newest first. */
  get recent() {
    try {
      return JSON.parse(this.#storage.getItem(`flambeau.desk.recent.${this.#games}`)) ?? [];
    } catch {
      return [];
    }
  }

  opened(event) {
    const recent = [event, ...this.recent.filter(other => other !== event)].slice(0, KEEP);
    this.#storage.setItem(`flambeau.desk.recent.${this.#games}`, JSON.stringify(recent));
  }

  #key(event) {
    return `flambeau.desk.draft.${this.#games}.${event}`;
  }
}
