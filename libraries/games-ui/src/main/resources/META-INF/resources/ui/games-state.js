// What a follower knows of a Games, built from a snapshot and the events after it. No document here: see the components.
const NEWS = new Set(['MEDAL', 'CORRECTION', 'WITHDRAWAL']);
const LONGEST_NEWS = 40;
const common = told => ({ sequence: told.sequence, kind: told.kind, at: told.effectiveAt, text: told.texts.en });

export class GamesState {
  about = null;
  events = { total: 0, finished: 0 };
  news = [];
  ceremonies = new Map();
  #rows = new Map();
  #unranked = new Map();
  #tableVersion = 0;
  #clearedAt = 0;

  /** Begins anew from the whole state. */
  snapshot(whole) {
    this.about = whole.about ?? null;
    this.events = whole.table.events;
    this.#tableVersion = whole.table.version;
    this.#clearedAt = 0;
    this.#rows = new Map(whole.table.lines.map(line => [line.organisation, { version: line.version, line }]));
    this.#unranked = new Map(whole.table.unranked.map(line => [line.organisation, { version: line.version, line }]));
    this.ceremonies = new Map(whole.ceremonies.map(ceremony => [ceremony.ceremony, ceremony]));
    this.news = [];
    [...whole.notifications].reverse().forEach(notification => this.#tell(notification));
  }

  /** Takes changed lines in; a line gives way only to one of a newer table. Returns the codes of what changed. */
  table(change) {
    if (change.version <= this.#clearedAt) return [];
    if (change.cleared) this.#clear(change.version);
    const changed = [];
    const put = (rows, code, line) => {
      if ((rows.get(code)?.version ?? 0) >= change.version) return;
      rows.set(code, { version: change.version, line });
      changed.push(code);
    };
    for (const line of change.lines) put(this.#rows, line.organisation, line);
    for (const line of change.unranked) put(this.#unranked, line.organisation, line);
    for (const code of change.removed) {
      put(this.#rows, code, null);
      put(this.#unranked, code, null);
    }
    if (change.version > this.#tableVersion) {
      this.#tableVersion = change.version;
      this.events = change.events;
    }
    return changed;
  }

  /** Takes a notification in. */
  notification(told) {
    if (told.about && told.about.version > (this.about?.version ?? 0)) {
      this.about = told.about;
      // Until a table tells how many events there are.
      if (this.#tableVersion === 0) this.events = { total: told.about.totalEvents ?? 0, finished: 0 };
    }
    if (told.ceremony && told.ceremony.version > (this.ceremonies.get(told.ceremony.ceremony)?.version ?? 0))
      this.ceremonies.set(told.ceremony.ceremony, told.ceremony);
    if (told.kind === 'RESET') this.#forget();
    this.#tell(told);
  }

  /** Lines in the order of the table. */
  get lines() {
    return [...this.#rows.values()].map(row => row.line).filter(Boolean).sort((a, b) => a.sortRank - b.sortRank);
  }

  /** Organisations that win without being ranked. */
  get unranked() {
    return [...this.#unranked.values()].map(row => row.line).filter(line => line?.total > 0);
  }

  /** The ceremony to show: the one that is live, else the next to come, else the last that ended. */
  get ceremony() {
    const all = [...this.ceremonies.values()];
    const by = key => (a, b) => String(a[key] ?? '9').localeCompare(String(b[key] ?? '9'));
    return all.find(ceremony => ceremony.state === 'LIVE' || ceremony.state === 'ON_HOLD')
      ?? all.filter(ceremony => ceremony.state === 'PLANNED').sort(by('plannedStart'))[0]
      ?? all.filter(ceremony => ceremony.state === 'FINISHED').sort(by('finishedAt')).at(-1)
      ?? null;
  }

  #tell(told) {
    if (told.kind === 'STATUS')
      for (const item of this.news) if (item.event === told.podium.event.code) item.status = told.podium.status;
    if (told.kind === 'MILESTONE' && told.urgency !== 'LOW') this.#add({ ...common(told), medal: 'MILESTONE' });
    if (!NEWS.has(told.kind)) return;
    const awarded = told.podium.changes.map(change => change.to).filter(Boolean);
    this.#add({
      ...common(told),
      event: told.podium.event.code,
      status: told.podium.status,
      medal: ['GOLD', 'SILVER', 'BRONZE'].find(colour => awarded.includes(colour)) ?? '',
    });
  }

  #add(item) {
    this.news.unshift(item);
    this.news.length = Math.min(this.news.length, LONGEST_NEWS);
  }

  #clear(version) {
    this.#clearedAt = version;
    this.#rows.clear();
    this.#unranked.clear();
  }

  // What began is as if it had not; its running order comes anew from its owner.
  #forget() {
    this.news = [];
    for (const [code, ceremony] of this.ceremonies)
      if (ceremony.state !== 'PLANNED')
        this.ceremonies.set(code, { ...ceremony, state: 'PLANNED', live: undefined, segments: [] });
  }
}
