// A running order that somebody is writing on: what is stored, and what is on the page. What the page does not know of a
// running order is sent back as it came.

/** Whether two values say the same, whatever the order of their fields. */
export const same = (one, other) => sorted(one) === sorted(other);
/** Number of a version's tag. */
export const versionOf = tag => Number(/\d+/.exec(tag ?? '0'));

const sorted = value => JSON.stringify(value ?? null, (key, part) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));

/** @typedef {{segments: object[], groups: object[]}} Order */
export class Draft {
  /** The tag that the stored order was read under; null when there is none. */
  tag = null;
  #base = { segments: [], groups: [] };
  #order = { segments: [], groups: [] };
  #rest = {};

  /** What is stored, as it was read. */
  get base() {
    return this.#base;
  }

  /** What is on the page. */
  get order() {
    return this.#order;
  }

  get segments() {
    return this.#order.segments;
  }

  get groups() {
    return this.#order.groups;
  }

  get version() {
    return versionOf(this.tag);
  }

  get dirty() {
    return !same(this.#base, this.#order);
  }

  /** Codes of segments that are new or say something else than what is stored. */
  get marks() {
    const known = new Map(this.#base.segments.map(segment => [segment.code, segment]));
    return new Set(this.segments.filter(segment => !same(known.get(segment.code), segment)).map(({ code }) => code));
  }

  /** Begins anew with what is stored. */
  adopt({ segments, groups, ...rest }, tag) {
    this.#base = { segments, groups: groups ?? [] };
    this.#rest = rest;
    this.tag = tag;
    this.discard();
  }

  discard() {
    this.take(this.#base);
  }

  /** Has another order on the page, which is not stored. */
  take({ segments, groups }) {
    this.#order = structuredClone({ segments, groups: groups ?? [] });
  }

  find(code) {
    return this.segments.find(segment => segment.code === code);
  }

  place(code) {
    return this.segments.findIndex(segment => segment.code === code);
  }

  change(segment) {
    this.segments[this.place(segment.code)] = segment;
  }

  insert(place, segment) {
    this.segments.splice(place, 0, segment);
  }

  remove(code) {
    this.segments.splice(this.place(code), 1);
  }

  move(from, to) {
    this.segments.splice(to, 0, ...this.segments.splice(from, 1));
  }

  /** Other groups; a segment whose group is gone is in none. */
  regroup(groups) {
    this.#order.groups = groups;
    for (const segment of this.segments) if (!groups.some(({ code }) => code === segment.group)) delete segment.group;
  }

  /** The order as the service takes it. */
  body(correction) {
    return { ...this.#rest, segments: this.segments, ...(this.groups.length ? { groups: this.groups } : {}), ...(correction ? { correction } : {}) };
  }
}

/** A code that none of these has yet: of the title's letters. */
export function codeOf(title, taken) {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 50) || 'segment';
  const codes = new Set(taken.map(({ code }) => code));
  if (!codes.has(plain)) return plain;
  for (let number = 2; ; number++) if (!codes.has(`${plain}-${number}`)) return `${plain}-${number}`;
}
