// Follows the production's stream through every break. EventSource cannot carry a token, so it is read by hand.
const SILENCE = 12_000;
const PAUSES = [500, 1000, 2000, 4000, 8000];
const BLIND = 4000;
const ABSENT = 10_000;

/**
 * Dispatches `state` and `heartbeat` (detail: the data) and `connection` (detail: {state, since, why}); `state` is one of
 *   connecting, live, blind (the service does not reach its database), broken, refused (the token is not taken) and
 *   absent (there is no such ceremony); `since` on this page's own count of time (performance.now()).
 */
export class ShowStream extends EventTarget {
  #address;
  #token;
  #abort = null;
  #failures = 0;
  #timers = {};
  #said = null;
  #heard = performance.now();

  constructor(address, token) {
    super();
    this.#address = address;
    this.#token = token;
  }

  /** When the last sign of life came. */
  get heard() {
    return this.#heard;
  }

  async open() {
    this.close();
    const abort = (this.#abort = new AbortController());
    this.#watch();
    try {
      const response = await fetch(this.#address, {
        headers: { Accept: 'text/event-stream', Authorization: `Bearer ${this.#token()}` },
        cache: 'no-store',
        signal: abort.signal,
      });
      if (response.status === 401) return this.#rest('refused', 'the token is not taken, or no longer');
      if (response.status === 403) return this.#rest('refused', 'the token has no role of the production');
      if (response.status === 404) return this.#rest('absent', 'there is no such ceremony', ABSENT);
      if (!response.ok) return this.#again(Number(response.headers.get('Retry-After')) * 1000, `the service answered ${response.status}`);
      await this.#read(response.body);
      this.#again(0, 'the stream has ended');
    } catch {
      if (this.#abort === abort) this.#again(0, 'the service does not answer');
    }
    return undefined;
  }

  close() {
    this.#abort?.abort();
    this.#abort = null;
    Object.values(this.#timers).forEach(clearTimeout);
  }

  async #read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      this.#heard = performance.now();
      this.#watch();
      const frames = (rest + value).split('\n\n');
      rest = frames.pop();
      frames.forEach(frame => this.#frame(frame));
    }
  }

  #frame(frame) {
    const lines = frame.split('\n');
    const field = name => lines.filter(line => line.startsWith(`${name}: `)).map(line => line.slice(name.length + 2)).join('\n');
    const name = field('event');
    if (!name) return;
    const data = JSON.parse(field('data'));
    this.#failures = 0;
    if (name === 'heartbeat' && Date.parse(data.now) - Date.parse(data.seen) > BLIND) this.#say('blind', 'the service does not reach its database');
    else this.#say('live');
    this.dispatchEvent(new CustomEvent(name, { detail: data }));
  }

  #watch() {
    clearTimeout(this.#timers.silence);
    this.#timers.silence = setTimeout(() => this.#again(0, 'nothing comes'), SILENCE);
  }

  #again(pause, why) {
    this.close();
    this.#say('broken', why);
    const wait = pause || PAUSES[Math.min(this.#failures++, PAUSES.length - 1)] * (0.75 + Math.random() / 2);
    this.#timers.again = setTimeout(() => this.open(), wait);
  }

  /** Nothing helps but another token, or what is not there yet. */
  #rest(state, why, pause) {
    this.close();
    this.#say(state, why);
    if (pause) this.#timers.again = setTimeout(() => this.open(), pause);
  }

  #say(state, why = '') {
    if (this.#said === state) return;
    this.#said = state;
    this.dispatchEvent(new CustomEvent('connection', { detail: { state, why, since: this.#heard } }));
  }
}
