// The places of a podium as the rules of sport have them (see Places and PlaceRules of medals-service). Pure.

export const COLOURS = ['GOLD', 'SILVER', 'BRONZE'];

export const COLOUR_WORDS = { GOLD: 'Gold', SILVER: 'Silver', BRONZE: 'Bronze' };

const count = (rows, colour, test) => rows.filter(row => row.medal === colour && test(row)).length;

/** Places by how many stand on each: two who tie for gold take the second place, and so on down. */
export function placesOf(gold, silver, bronzes) {
  const silverPlaces = gold >= 2 ? 0 : 1;
  const second = gold >= 2 ? 0 : Math.max(silver, 1);
  return { GOLD: 1, SILVER: silverPlaces, BRONZE: Math.max(0, 2 + bronzes - Math.max(gold, 1) - second) };
}

/** Whether a row holds anything that somebody entered. */
export function isTouched(row) {
  return row.vacant || Boolean(row.organisation || row.organisationText || row.name || row.code || row.members.length);
}

/** A row that stands for a medal: entered, or added as one of a tie. */
export const isMedal = row => !row.vacant && (isTouched(row) || row.added);

/**
 * The rows that the rules ask for: what was entered stays, whatever the rules say of it (they are told, not enforced), and
 * every place that is left has an empty row. `make(colour)` makes one.
 */
export function arranged(rows, bronzes, make) {
  const gold = count(rows, 'GOLD', isMedal);
  const silver = count(rows, 'SILVER', isMedal);
  const places = placesOf(gold, silver, bronzes);
  return COLOURS.flatMap(colour => {
    const own = rows.filter(row => row.medal === colour);
    const kept = own.filter(row => isTouched(row) || row.added);
    const spare = own.filter(row => !isTouched(row) && !row.added);
    const open = Math.max(0, places[colour] - kept.length);
    const empty = Array.from({ length: open }, (_, i) => spare[i] ?? make(colour));
    // Empty rows keep their place among the others, so that nothing jumps under somebody's hands.
    return own.filter(row => kept.includes(row) || empty.includes(row)).concat(empty.filter(row => !own.includes(row)));
  });
}

/** What the rules say of each colour, in words; empty when there is nothing to say. */
export function wordsOfPlaces(rows, bronzes) {
  const gold = count(rows, 'GOLD', isMedal);
  const silver = count(rows, 'SILVER', isMedal);
  const places = placesOf(gold, silver, bronzes);
  const tie = { 2: 'two', 3: 'three', 4: 'four' };
  const why = gold >= 2 ? `${tie[gold] ?? gold} tie for gold` : silver >= 2 ? `${tie[silver] ?? silver} tie for silver` : '';
  return {
    GOLD: '',
    SILVER: places.SILVER === 0 ? `Not awarded: ${why}` : '',
    BRONZE: places.BRONZE === 0 ? `Not awarded: ${why}` : '',
  };
}

/** Which colours have a place that nobody has decided yet. */
export function undecided(medals, vacant, bronzes) {
  const of = colour => medals.filter(medal => medal.medal === colour).length;
  const places = placesOf(of('GOLD'), of('SILVER'), bronzes);
  return COLOURS.filter(colour => of(colour) + vacant.filter(place => place.medal === colour).length < places[colour]);
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a change only fills what was undecided (see Filling of medals-service); it then needs no reason. */
export function isFilling(before, after, bronzes) {
  if ((before.exception ?? null) !== (after.exception ?? null)) return false;
  if (!before.medals.every(medal => after.medals.some(other => same(medal, other)))) return false;
  const newly = [...after.vacant];
  for (const place of before.vacant) {
    const at = newly.findIndex(other => same(place, other));
    if (at < 0) return false;
    newly.splice(at, 1);
  }
  const open = undecided(before.medals, before.vacant, bronzes);
  const below = { GOLD: ['GOLD', 'SILVER'], SILVER: ['SILVER', 'BRONZE'], BRONZE: ['BRONZE'] };
  return newly.every(place => open.includes(place.medal))
    && after.medals.every(medal => before.medals.some(other => same(medal, other)) || below[medal.medal].some(colour => open.includes(colour)));
}
