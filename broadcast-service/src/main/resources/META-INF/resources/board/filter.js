const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether a part of its name in any language, accents or none, or its code is sought. */
export function matches(line, sought) {
  const part = plain(sought);
  return [line.organisation, ...Object.values(line.names)].some(text => plain(text).includes(part));
}
