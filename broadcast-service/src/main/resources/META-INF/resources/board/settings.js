// What a viewer has chosen: the address says it first, so that a link sets a screen up.
const query = new URLSearchParams(location.search);
const key = name => `flambeau.board.${name}`;

/** Whether the board hangs on a wall, where nobody can touch it. */
export const onWall = query.has('wall');

/** The Games that the address asks for, null for none. */
export const gamesAsked = query.get('games');

/** The address of this board on a wall, with these choices. */
export function wallAddress(choices) {
  return `?${new URLSearchParams({ ...Object.fromEntries(query), wall: '', ...choices })}`;
}

/** The choice, undefined when there is none among those that there are. */
export function chosen(name, choices) {
  return [query.get(name), quietly(() => localStorage.getItem(key(name)))].find(value => choices.includes(value));
}

/** Keeps a choice. */
export function choose(name, value) {
  quietly(() => localStorage.setItem(key(name), value));
  if (!query.has(name)) return;
  query.set(name, value);
  history.replaceState(null, '', `?${query}${location.hash}`);
}

// In a browser that keeps nothing a choice holds until the page is left.
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
