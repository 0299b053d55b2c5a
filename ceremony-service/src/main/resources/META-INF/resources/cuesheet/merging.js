// Two people's changes of one running order, point by point. Pure.
import { same } from './draft.js';

/** The fields of a segment that can differ, with their names for people. */
const FIELDS = new Map([
  ['title', 'Title'], ['publicTitle', 'Public title'], ['secretUntilLive', 'Secret until live'], ['secretUntil', 'Secret until'], ['publicTimes', 'Public times'],
  ['element', 'Protocol element'], ['location', 'Place'], ['people', 'People'], ['languages', 'Languages'], ['start', 'Start'], ['end', 'End'],
  ['shortest', 'Shortest'], ['delayBefore', 'Delay before'], ['group', 'Group'], ['variants', 'Variants'], ['anchor', 'Must meet'], ['cues', 'Cues'],
]);
const byCode = list => new Map(list.map(one => [one.code, one]));

/**
 * The points at which two people's running orders differ: {code, title, field, name, base, mine, theirs, choice}. Who alone changed
 * something is chosen; where both did, and differently, `choice` is null and a person has to choose. A segment that one of
 * them took out is the field `kept`, the order of the segments the field `order`, a group of segments the field `budget`.
 */
export function comparison(base, mine, theirs) {
  return [...ofSegments(base.segments, mine.segments, theirs.segments), ...ofOrder(base.segments, mine.segments, theirs.segments), ...ofGroups(base.groups, mine.groups, theirs.groups)];
}

/** Who changed it alone; null when both did. */
const chooser = (was, my, their) => (same(my, was) ? 'theirs' : same(their, was) ? 'mine' : null);

function ofSegments(base, mine, theirs) {
  const [bases, mines, theirsBy] = [base, mine, theirs].map(byCode);
  const points = [];
  for (const code of new Set([...mines.keys(), ...theirsBy.keys()])) {
    const [was, my, their] = [bases, mines, theirsBy].map(orders => orders.get(code));
    const { title } = their ?? my;
    if (!my || !their) {
      const untouched = my ? same(my, was) : same(their, was);
      // Taken out by one: goes without a word when the other left it as it was; one that is new to one stays.
      points.push({ code, title, field: 'kept', name: 'Segment', base: was, mine: my, theirs: their, choice: !was ? (my ? 'mine' : 'theirs') : untouched ? (my ? 'theirs' : 'mine') : null });
      continue;
    }
    for (const field of new Set([...FIELDS.keys(), ...Object.keys(my), ...Object.keys(their)])) {
      if (field === 'code' || same(my[field], their[field])) continue;
      points.push({ code, title, field, name: FIELDS.get(field) ?? field, base: was?.[field], mine: my[field], theirs: their[field], choice: chooser(was?.[field], my[field], their[field]) });
    }
  }
  return points;
}

function ofOrder(base, mine, theirs) {
  const [bases, mines, theirsBy] = [base, mine, theirs].map(byCode);
  const both = order => order.map(({ code }) => code).filter(code => mines.has(code) && theirsBy.has(code));
  const inBase = order => both(order).filter(code => bases.has(code));
  if (same(both(mine), both(theirs))) return [];
  const titles = order => order.map(({ title }) => title);
  return [{ code: null, title: '', field: 'order', name: 'Order of the segments', base: null, mine: titles(mine), theirs: titles(theirs), choice: chooser(inBase(base), inBase(mine), inBase(theirs)) }];
}

function ofGroups(base, mine, theirs) {
  const [bases, mines, theirsBy] = [base, mine, theirs].map(byCode);
  return [...new Set([...mines.keys(), ...theirsBy.keys()])].map(code => {
    const [was, my, their] = [bases, mines, theirsBy].map(groups => groups.get(code));
    return { code, title: (their ?? my).title, field: 'budget', name: 'Group', base: was, mine: my, theirs: their, choice: chooser(was, my, their) };
  }).filter(point => !same(point.mine, point.theirs));
}

/** One running order of both, as the points were chosen. */
export function merged(points, mine, theirs) {
  const groups = mergedGroups(points.filter(({ field }) => field === 'budget'), theirs.groups);
  const segments = mergedSegments(points.filter(({ field }) => field !== 'budget'), mine.segments, theirs.segments);
  for (const segment of segments) if (!groups.some(({ code }) => code === segment.group)) delete segment.group;
  return { segments, groups };
}

function mergedGroups(points, theirs) {
  const made = byCode(theirs);
  for (const point of points)
    if (point[point.choice]) made.set(point.code, point[point.choice]);
    else made.delete(point.code);
  return [...made.values()];
}

function mergedSegments(points, mine, theirs) {
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
