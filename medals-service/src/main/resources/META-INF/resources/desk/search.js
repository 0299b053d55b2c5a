// Finding events and organisations by what somebody types. Pure: no document here.

/** Small letters without marks; figures and words as people type them: "5,000 m" is 5000 m, "4 x 100" is 4x100. */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/(\d)[,.\u202f\u00a0](?=\d{3}\b)/g, '$1')
    .replace(/(\d)\s*[x×]\s*(?=\d)/g, '$1x')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const EXACT = 0, BEGIN = 1, WITHIN = 3, SLIP = 6;

/** How far two words are apart, given up beyond one slip: a letter too many, too few, wrong, or two that changed places. */
function oneSlip(typed, word) {
  if (Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const [a, b] = [typed.slice(at), word.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** A slip anywhere in what was typed so far: the word may go on. */
function slipped(typed, word) {
  return [typed.length - 1, typed.length, typed.length + 1].some(length => oneSlip(typed, word.slice(0, length)));
}

function cost(typed, words) {
  let best = Infinity;
  for (const word of words) {
    if (word === typed) return EXACT;
    if (word.startsWith(typed)) best = Math.min(best, BEGIN);
    else if (typed.length > 1 && word.includes(typed)) best = Math.min(best, WITHIN);
    else if (typed.length > 3 && !/\d/.test(typed) && slipped(typed, word))
      best = Math.min(best, SLIP);
  }
  return best;
}

/** Items that can be found by the words of several texts; the first text is the code. */
export class WordIndex {
  #entries;

  constructor(items, textsOf) {
    this.#entries = items.map((item, place) => {
      const texts = textsOf(item).filter(Boolean).map(fold);
      return { item, place, code: texts[0], words: [...new Set(texts.flatMap(text => [text.replaceAll(' ', ''), ...text.split(' ')]))] };
    });
  }

  /**
   * The items that have every word that was typed, the best first; `favour` tells what comes first among equals (smaller
   * is better). All of them, in that order, when nothing was typed.
   */
  find(typed, favour = () => 0, most = Infinity) {
    const wanted = fold(typed);
    const tokens = wanted ? wanted.split(' ') : [];
    const found = [];
    for (const entry of this.#entries) {
      let sum = 0;
      for (const token of tokens) {
        sum += cost(token, entry.words);
        if (sum === Infinity) break;
      }
      if (sum === Infinity) continue;
      if (wanted && entry.code === wanted) sum = -1;
      found.push({ ...entry, sum, favour: favour(entry.item) });
    }
    found.sort((a, b) => a.sum - b.sum || a.favour - b.favour || a.place - b.place);
    return found.slice(0, most).map(entry => entry.item);
  }

  /** The one item of this code. */
  byCode(typed) {
    const wanted = fold(typed);
    return this.#entries.find(entry => entry.code === wanted)?.item ?? null;
  }
}
