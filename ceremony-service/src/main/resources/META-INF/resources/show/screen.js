// What the four screens share: which show it is, who looks at it, the stream, the server's time, and the line that tells how
// fresh all that is.
import { Service } from '/ui/service.js';
import { readToken, Session } from '/ui/session.js';
import { SignIn } from '/ui/sign-in.js';
import { element, nameOf } from '/ui/words.js';
import { fillBar } from './bar.js';
import { choose } from './choose.js';
import { elapsedText } from './durations.js';
import { project } from './projection.js';
import { ServerClock } from './server-clock.js';
import { ShowStream } from './show-stream.js';
import { clockText } from './times.js';

const TICK = 100;
const ROLES = ['caller', 'producer', 'approver', 'production'];
const PAGES = [['caller', 'Caller'], ['cuesheet', 'Cue sheet'], ['backstage', 'Backstage'], ['stage', 'Stage']];
const by = id => document.getElementById(id);

/** Sets a text only when it is another one: what does not change is not announced and not painted. */
export function tell(node, text, className) {
  if (node.textContent !== text) node.textContent = text;
  if (className !== undefined && node.className !== className) node.className = className;
}

/** Dispatches `state` when the service told a new state, and `tick` (detail: the projection) ten times a second. */
export class Screen extends EventTarget {
  state = null;
  connection = { state: 'connecting', since: performance.now(), why: '' };

  /** @param page which of the four it is */
  constructor(page) {
    super();
    fillBar(page);
    this.page = page;
    const asked = new URLSearchParams(location.search);
    this.games = asked.get('games');
    this.ceremony = asked.get('ceremony');
    this.session = new Session('flambeau.show.token');
    this.service = new Service(() => this.session.token);
    this.signIn = new SignIn(by('sign-in'), by('who'), this.session, token => this.#verify(token), 'the show', ROLES);
  }

  get path() {
    return `/games/${encodeURIComponent(this.games)}/ceremonies/${encodeURIComponent(this.ceremony)}`;
  }

  /** The show as it is expected now; null before anything is known. */
  get view() {
    return this.state && this.clock.set ? project(this.state, this.clock.now) : null;
  }

  get fresh() {
    return this.connection.state === 'live';
  }

  begin() {
    if (!this.games || !this.ceremony) return choose(this);
    this.#links();
    this.clock = new ServerClock(() => this.#serverTime());
    this.stream = new ShowStream(`${this.path}/live`, () => this.session.token);
    this.stream.addEventListener('state', ({ detail }) => this.#newState(detail));
    this.stream.addEventListener('heartbeat', ({ detail }) => this.clock.heard(Date.parse(detail.now)));
    this.stream.addEventListener('connection', ({ detail }) => this.#connection(detail));
    this.session.addEventListener('change', () => this.#seated());
    document.addEventListener('keydown', event => this.#key(event));
    setInterval(() => this.#tick(), TICK);
    this.#seated();
    return undefined;
  }

  #seated() {
    if (!this.session.token) {
      this.stream.close();
      this.signIn.ask();
      return;
    }
    this.clock.start();
    this.stream.open();
  }

  #newState(state) {
    this.state = state;
    tell(by('ceremony-name'), nameOf(state.names, state.ceremony));
    document.title = `${PAGES.find(([page]) => page === this.page)[1]} · ${nameOf(state.names, state.ceremony)}`;
    this.dispatchEvent(new CustomEvent('state', { detail: state }));
    this.#tick();
  }

  #connection(detail) {
    this.connection = detail;
    document.body.dataset.connection = detail.state;
    if (detail.state === 'refused') this.signIn.ask(`This screen was signed out: ${detail.why}.`);
    this.#tick();
  }

  #tick() {
    this.#freshness();
    const view = this.view;
    if (!view) return;
    tell(by('now'), clockText(this.state.zone, view.now, { seconds: true }));
    this.dispatchEvent(new CustomEvent('tick', { detail: view }));
  }

  /** Says since when nothing is known, and never counts on without saying so. */
  #freshness() {
    const { state, why, since } = this.connection;
    const words = { connecting: 'Connecting', live: 'Live', blind: 'Database away', broken: 'No connection', refused: 'Signed out', absent: 'Not there' };
    tell(by('line'), words[state]);
    by('line').dataset.state = state;
    const bad = !['live', 'connecting'].includes(state);
    by('stale').hidden = !bad;
    if (!bad) return;
    const gone = performance.now() - since;
    const time = this.clock.set && this.state ? ` since ${clockText(this.state.zone, this.clock.now - gone, { seconds: true })}` : '';
    const counts = this.state ? ' What you see is counted on from then; changes since are not in it.' : '';
    tell(by('stale'), `${words[state]}${time} (${elapsedText(gone)}): ${why}.${counts}`);
  }

  #links() {
    const query = `?games=${encodeURIComponent(this.games)}&ceremony=${encodeURIComponent(this.ceremony)}`;
    by('pages').replaceChildren(...PAGES.map(([page, name]) => {
      const link = Object.assign(element('a', '', name), { href: `/${page}/${query}` });
      if (page === this.page) link.setAttribute('aria-current', 'page');
      return link;
    }));
  }

  #key(event) {
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyI') {
      event.preventDefault();
      this.signIn.ask();
    }
  }

  async #serverTime() {
    if (!this.session.token) return null;
    const answer = await this.service.get(`${this.path}/time`);
    return answer.ok ? Date.parse(answer.body.now) : null;
  }

  /** Null when the service takes the token, else what is wrong with it. */
  async #verify(token) {
    try {
      readToken(token);
    } catch (refused) {
      return refused.message;
    }
    const answer = await new Service(() => token).get(this.games ? `${this.path}/time` : '/q/health/live');
    if (answer.status === 401) return 'The service does not take this token: it is not valid here, or no longer.';
    if (answer.status === 403) return `This token has none of the roles that see a production: ${ROLES.join(', ')}.`;
    return answer.ok ? null : answer.said;
  }
}
