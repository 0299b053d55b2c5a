const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether an organisation is what somebody seeks: a part of its name in any of its languages, accents or none, or its code. */
export function matches(line, sought) {
  const part = plain(sought);
  return [line.organisation, ...Object.values(line.names)].some(text => plain(text).includes(part));
}
