// What a follower knows of a Games: a snapshot and the events after it. No document here.
const NEWS = new Set(['MEDAL', 'CORRECTION', 'WITHDRAWAL']);
const LONGEST_NEWS = 40;
const LONGEST_MILESTONES = 12;

export class GamesState {
  begun = false;
  about = null;
  events = { total: 0, finished: 0 };
  news = [];
  milestones = [];
  ceremonies = new Map();
  #rows = new Map();
  #unranked = new Map();
  #tableVersion = 0;
  #clearedAt = 0;

  /** Begins anew from the whole state. */
  snapshot(whole) {
    this.begun = true;
    this.about = whole.about ?? null;
    this.events = whole.table.events;
    this.#tableVersion = whole.table.version;
    this.#clearedAt = 0;
    const rows = lines => new Map(lines.map(line => [line.organisation, { version: line.version, line }]));
    this.#rows = rows(whole.table.lines);
    this.#unranked = rows(whole.table.unranked);
    this.ceremonies = new Map(whole.ceremonies.map(ceremony => [ceremony.ceremony, ceremony]));
    this.news = [];
    this.milestones = [];
    [...whole.milestones, ...whole.notifications].sort((a, b) => a.sequence - b.sequence).forEach(told => this.#tell(told));
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

  /** Lines in the order of the table, by `gold` or by `total`. */
  lines(order) {
    const key = order === 'total' ? 'sortRankByTotal' : 'sortRank';
    return [...this.#rows.values()].map(row => row.line).filter(Boolean).sort((a, b) => a[key] - b[key]);
  }

  /** Organisations that win without being ranked. */
  get unranked() {
    return [...this.#unranked.values()].map(row => row.line).filter(line => line?.total > 0);
  }

  /** What the table holds of an organisation, ranked or not; null when it holds nothing. */
  line(code) {
    return this.#rows.get(code)?.line ?? this.unranked.find(line => line.organisation === code) ?? null;
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
    if (told.kind === 'KILL') {
      const kept = item => !told.corrects?.includes(item.sequence);
      this.news = this.news.filter(kept);
      this.milestones = this.milestones.filter(kept);
    }
    for (const item of this.news) if (told.corrects?.includes(item.sequence)) item.corrected = true;
    if (told.kind === 'STATUS' && told.podium)
      for (const item of this.news) if (item.event === told.podium.event.code) item.status = told.podium.status;
    // What was killed or taken back is told again without what it told.
    if (told.milestone) this.#milestone(told);
    if (told.kind === 'NOTICE' && !told.correctedBy) this.#add(this.news, LONGEST_NEWS, told, { mark: 'NOTICE' });
    if (!NEWS.has(told.kind) || !told.podium) return;
    const awarded = told.podium.changes.map(change => change.to);
    this.#add(this.news, LONGEST_NEWS, told, {
      event: told.podium.event.code,
      status: told.podium.status,
      mark: ['GOLD', 'SILVER', 'BRONZE'].find(colour => awarded.includes(colour)) ?? '',
    });
  }

  // A later word on a milestone takes the place of the one before, which holds no more.
  #milestone(told) {
    const { id } = told.milestone;
    const others = this.milestones.filter(item => item.id !== id);
    if (told.urgency === 'LOW' && others.length === this.milestones.length) return;
    this.milestones = others;
    this.#add(others, LONGEST_MILESTONES, told, { mark: 'MILESTONE', id });
  }

  // The stream tells in one language.
  #add(list, longest, told, more) {
    if (list.some(item => item.sequence === told.sequence)) return;
    const [tag, text] = Object.entries(told.texts)[0];
    list.push({ sequence: told.sequence, kind: told.kind, at: told.effectiveAt, corrected: Boolean(told.correctedBy), tag, text, ...more });
    list.sort((a, b) => b.sequence - a.sequence);
    list.length = Math.min(list.length, longest);
  }

  #clear(version) {
    this.#clearedAt = version;
    this.#rows.clear();
    this.#unranked.clear();
  }

  // What began is as if it had not; its running order comes anew from its owner.
  #forget() {
    this.news = [];
    this.milestones = [];
    for (const [code, ceremony] of this.ceremonies)
      if (ceremony.state !== 'PLANNED')
        this.ceremonies.set(code, { ...ceremony, state: 'PLANNED', live: undefined, segments: [] });
  }
}
