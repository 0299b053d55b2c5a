import { line } from './notice.js';

const PAUSE = 3_000;
const PAGE = 500;

/** Reads what the desk shows of a Games. */
export class Reader {
  games = null;
  #service;

  constructor(service) {
    this.#service = service;
  }

  /** The address of something of the Games. */
  path(...parts) {
    return `/games/${[this.games, ...parts].map(encodeURIComponent).join('/')}`;
  }

  async get(address, headers) {
    const answer = await this.#service.get(address, headers);
    line(answer);
    return answer;
  }

  /** The answer of an address, asked until there is one: the desk may be opened before the service is up. */
  async sure(address, refused) {
    for (;;) {
      const answer = await this.get(address);
      if (answer.ok) return answer;
      if (answer.status === 401) refused();
      else await new Promise(later => setTimeout(later, PAUSE));
    }
  }

  /** The podium as it stands: {present, tag}, both null when there is none; null when the service did not tell. */
  async podium(event) {
    const answer = await this.get(this.path('events', event, 'podium'));
    if (answer.status === 404) return { present: null, tag: null };
    return answer.ok ? { present: answer.body, tag: answer.tag } : null;
  }

  /** Every version of a podium, the newest last. */
  async revisions(event) {
    const all = [];
    let after = 0;
    while (after !== null) {
      const answer = await this.get(`${this.path('events', event, 'podium', 'revisions')}?limit=${PAGE}&after=${after}`);
      if (!answer.ok) break;
      all.push(...answer.body.items);
      after = answer.body.next ?? null;
    }
    return all;
  }
}
