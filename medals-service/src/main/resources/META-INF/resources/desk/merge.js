// Two people's versions of one podium, side by side, and one made of both. Pure.
import { newRow } from './form.js';
import { COLOURS, isMedal } from './places.js';

/** What a row says, cell by cell, with the time that holds for it. */
export function cellsOf(row, form) {
  if (!row) return {};
  if (row.vacant) return { organisation: 'Vacant', name: row.reason };
  return {
    organisation: row.organisation || row.organisationText,
    name: row.name,
    code: row.code,
    kind: row.kind,
    day: row.ownTime ? row.day : form.day,
    moment: row.ownTime ? row.moment : form.moment,
    members: row.members.map(member => [member.code, member.name, member.gender, member.organisation].filter(Boolean).join(' ')).join('; '),
  };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const standing = form => (form?.rows ?? []).filter(row => row.vacant || isMedal(row));

function take(rows, fits) {
  const at = rows.findIndex(fits);
  return at < 0 ? null : rows.splice(at, 1)[0];
}

/** Pairs the rows of one colour: the same competitor first, then the same organisation, then in order. */
function paired(mine, theirs) {
  const left = [...theirs];
  const pairs = mine.map(row => [row, null]);
  const rounds = [
    (a, b) => a.vacant === b.vacant && a.code && a.code === b.code,
    (a, b) => !a.vacant && !b.vacant && a.organisation === b.organisation,
    () => true,
  ];
  for (const fits of rounds)
    for (const pair of pairs) if (!pair[1]) pair[1] = take(left, other => fits(pair[0], other));
  return [...pairs, ...left.map(row => [null, row])];
}

/**
 * The points at which two forms can differ: {what, mine, theirs, differs, choice}. Who alone changed something since the
 * version that both began with is chosen; where both did, a person has to.
 */
export function comparison(mine, theirs, base) {
  const points = [];
  const add = (what, mineCells, theirCells, baseCells, rows = {}) => {
    const differs = !same(mineCells, theirCells);
    const choice = !differs || same(mineCells, baseCells) ? 'theirs' : same(theirCells, baseCells) ? 'mine' : null;
    points.push({ what, mine: mineCells, theirs: theirCells, differs, choice, ...rows });
  };
  const ofBase = standing(base);
  for (const colour of COLOURS) {
    const of = rows => rows.filter(row => row.medal === colour);
    const left = of(ofBase);
    for (const [one, other] of paired(of(standing(mine)), of(standing(theirs)))) {
      const known = take(left, row => [one, other].some(it => it && it.code === row.code && it.vacant === row.vacant)) ?? left.shift() ?? null;
      add(colour, cellsOf(one, mine), cellsOf(other, theirs), cellsOf(known, base), { mineRow: one, theirRow: other });
    }
  }
  add('status', { status: mine.status }, { status: theirs.status }, { status: base?.status });
  if (mine.exception || theirs.exception)
    add('exception', { name: mine.exception }, { name: theirs.exception }, { name: base?.exception ?? '' });
  return points;
}

/** One form of the points as they were chosen. What was typed as the reason stays. */
export function merged(points, mine, theirs) {
  const rows = [];
  for (const point of points.filter(point => COLOURS.includes(point.what))) {
    const [row, form] = point.choice === 'mine' ? [point.mineRow, mine] : [point.theirRow, theirs];
    if (!row) continue;
    const time = row.ownTime ? { day: row.day, moment: row.moment } : { day: form.day, moment: form.moment };
    const asShared = time.day === theirs.day && time.moment === theirs.moment;
    rows.push(newRow(row.medal, { ...row, id: newRow(row.medal).id, ...time, ownTime: !row.vacant && !asShared }));
  }
  const of = what => points.find(point => point.what === what);
  const chosen = (what, otherwise) => (of(what) ? (of(what).choice === 'mine' ? of(what).mine : of(what).theirs) : otherwise);
  return {
    ...theirs,
    dayByHand: true,
    status: chosen('status', { status: theirs.status }).status,
    exception: chosen('exception', { name: '' }).name,
    rows,
    revision: mine.revision,
    effectiveAt: mine.effectiveAt,
  };
}
