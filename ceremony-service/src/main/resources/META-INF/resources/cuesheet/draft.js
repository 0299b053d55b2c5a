// A running order that somebody is writing on: what it began with and what it is now. Pure. What the page does not know of
// a segment is sent back as it came.

/** The fields of a segment that can differ, with their names for people. */
export const FIELDS = [
  ['title', 'Title'], ['publicTitle', 'Public title'], ['secretUntilLive', 'Secret until live'], ['publicTimes', 'Public times'], ['element', 'Protocol element'],
  ['location', 'Place'], ['people', 'People'], ['start', 'Start'], ['end', 'End'], ['delayBefore', 'Delay before'],
];
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const byCode = order => new Map(order.map(segment => [segment.code, segment]));
const others = segment => Object.keys(segment).filter(key => key !== 'code' && !FIELDS.some(([name]) => name === key));

/** Whether two running orders say the same. */
export const equal = (one, other) => same(one, other);

/** Codes of segments that are new or say something else than in the base. */
export function changed(base, order) {
  const known = byCode(base);
  return new Set(order.filter(segment => !same(known.get(segment.code), segment)).map(({ code }) => code));
}

/**
 * The points at which two people's running orders differ: {code, title, field, name, base, mine, theirs, choice}. Who alone changed
 * something is chosen; where both did, and differently, `choice` is null and a person has to choose. A segment that one
 * of them took out is the field `kept`, the order of the segments the field `order`.
 */
export function comparison(base, mine, theirs) {
  const [bases, mines, theirsBy] = [base, mine, theirs].map(byCode);
  const points = [];
  const add = (code, title, field, name, was, my, their) => {
    if (same(my, their)) return;
    const choice = same(my, was) ? 'theirs' : same(their, was) ? 'mine' : null;
    points.push({ code, title, field, name, base: was, mine: my, theirs: their, choice });
  };
  for (const code of new Set([...mines.keys(), ...theirsBy.keys()])) {
    const [was, my, their] = [bases, mines, theirsBy].map(orders => orders.get(code));
    const { title } = their ?? my;
    if (!my || !their) {
      const untouched = my ? same(my, was) : same(their, was);
      // Taken out by one: goes without a word when the other left it as it was; one that is new to one stays.
      points.push({ code, title, field: 'kept', name: 'Segment', base: was, mine: my, theirs: their, choice: !was ? (my ? 'mine' : 'theirs') : untouched ? (my ? 'theirs' : 'mine') : null });
      continue;
    }
    for (const [field, name] of [...FIELDS, ...new Set([...others(my), ...others(their)].map(key => JSON.stringify([key, key])))].map(it => (typeof it === 'string' ? JSON.parse(it) : it)))
      add(code, title, field, name, was?.[field], my[field], their[field]);
  }
  const both = order => order.map(({ code }) => code).filter(code => mines.has(code) && theirsBy.has(code));
  const inBase = order => order.map(({ code }) => code).filter(code => bases.has(code) && mines.has(code) && theirsBy.has(code));
  if (!same(both(mine), both(theirs))) {
    const choice = same(inBase(mine), inBase(base)) ? 'theirs' : same(inBase(theirs), inBase(base)) ? 'mine' : null;
    points.push({ code: null, title: '', field: 'order', name: 'Order of the segments', base: null, mine: mine.map(({ title }) => title), theirs: theirs.map(({ title }) => title), choice });
  }
  return points;
}

/** One running order of both, as the points were chosen. */
export function merged(points, mine, theirs) {
  const order = points.find(({ field }) => field === 'order');
  const [leading, following] = order?.choice === 'mine' ? [mine, theirs] : [theirs, mine];
  const gone = new Set(points.filter(({ field, ...point }) => field === 'kept' && !point[point.choice]).map(({ code }) => code));
  const made = leading.filter(({ code }) => !gone.has(code)).map(segment => ({ ...segment }));
  following.forEach((segment, place) => {
    if (gone.has(segment.code) || made.some(({ code }) => code === segment.code)) return;
    // Behind what it stood behind.
    const before = following.slice(0, place).reverse().find(({ code }) => made.some(one => one.code === code));
    made.splice(before ? made.findIndex(({ code }) => code === before.code) + 1 : 0, 0, { ...segment });
  });
  for (const { code, field, choice, ...sides } of points) {
    const segment = made.find(one => one.code === code);
    if (!segment || field === 'kept' || field === 'order') continue;
    if (sides[choice] === undefined) delete segment[field];
    else segment[field] = sides[choice];
  }
  return made;
}

/** A code that no segment has yet: of the title's letters. */
export function codeOf(title, order) {
  const plain = title.normalize('NFD').replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 50) || 'segment';
  const taken = new Set(order.map(({ code }) => code));
  if (!taken.has(plain)) return plain;
  for (let number = 2; ; number++) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`;
}
