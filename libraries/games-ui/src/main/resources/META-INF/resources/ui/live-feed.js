// Follows the stream of a Games through every break, and says honestly how the connection is.
const SILENCE = 40_000;
const OFFLINE_AFTER = 8_000;
const AHEAD_PATIENCE = 20_000;
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 20_000;

/**
 * Dispatches `snapshot`, `table`, `notification` (detail: the data) and `connection`
 * (detail: {state: live | reconnecting | offline, since}, before which it is connecting).
 */
export class LiveFeed extends EventTarget {
  #games;
  #language;
  #source = null;
  #lastId = null;
  #pause = SHORTEST_PAUSE;
  #timers = {};
  #ahead = Date.now() - performance.now();
  #state = { state: 'connecting', since: new Date() };

  /** @param language tag of the language that notifications are told in */
  constructor(games, language) {
    super();
    this.#games = games;
    this.#language = language;
  }

  /** The server's time in milliseconds, whatever this machine's clock says; its own until the server has told. */
  get now() {
    return performance.now() + this.#ahead;
  }

  /** Begins anew in another language. */
  speak(language) {
    this.#language = language;
    this.#anew();
  }

  open() {
    this.#close();
    const query = this.#lastId === null ? 'snapshot=true' : `lastEventId=${this.#lastId}`;
    const source = new EventSource(`/games/${encodeURIComponent(this.#games)}/live?${query}&lang=${this.#language}`);
    this.#source = source;
    const on = (name, action) =>
      source.addEventListener(name, event => {
        if (event.lastEventId) this.#lastId = event.lastEventId;
        this.#alive();
        action(event.data && JSON.parse(event.data));
      });
    // The browser's own word for a connection that stands has the same name and no data.
    on('open', opened => opened && this.#opened(opened));
    on('heartbeat', ({ head }) => this.#reached(head));
    // What is missing is in no store: only the whole state helps.
    on('gap', () => this.#anew());
    for (const name of ['snapshot', 'table', 'notification']) on(name, data => this.#tell(name, data));
    source.onerror = () => this.#broken();
    this.#wait('silence', SILENCE, () => this.#again());
  }

  #opened(opened) {
    this.#pause = SHORTEST_PAUSE;
    this.#ahead = Date.parse(opened.now) - performance.now();
    if (opened.from > opened.head) this.#wait('ahead', AHEAD_PATIENCE, () => this.#anew());
    else this.#forgetTimer('ahead');
  }

  #reached(head) {
    if (head >= Number(this.#lastId)) this.#forgetTimer('ahead');
  }

  // The server does not know what we have seen, and has not come to know it: its feed is another one.
  #anew() {
    this.#lastId = null;
    this.open();
  }

  #alive() {
    this.#wait('silence', SILENCE, () => this.#again());
    this.#forgetTimer('offline');
    this.#say('live');
  }

  #broken() {
    if (this.#state.state === 'live') this.#say('reconnecting');
    if (!this.#timers.offline) this.#wait('offline', OFFLINE_AFTER, () => this.#say('offline', this.#state.since));
    // A browser comes back by itself after a broken stream, but not after a refusal.
    if (this.#source?.readyState === EventSource.CLOSED) this.#again();
  }

  #again() {
    this.#close();
    this.#broken();
    this.#wait('again', this.#pause * (0.5 + Math.random()), () => this.open());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #say(state, since = new Date(this.now)) {
    if (this.#state.state === state) return;
    this.#state = { state, since };
    this.#tell('connection', this.#state);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #wait(name, millis, action) {
    this.#forgetTimer(name);
    this.#timers[name] = setTimeout(action, millis);
  }

  #forgetTimer(name) {
    clearTimeout(this.#timers[name]);
    delete this.#timers[name];
  }

  #close() {
    this.#source?.close();
    this.#source = null;
    this.#forgetTimer('silence');
    this.#forgetTimer('again');
  }
}
