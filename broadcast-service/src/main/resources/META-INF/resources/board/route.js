const ORGANISATION = /^#\/organisations\/([A-Za-z0-9-]{2,12})$/;

/** Where the address leads: {page: table | organisation | none, code}. */
export function route() {
  if (!location.hash.startsWith('#/') || location.hash === '#/') return { page: 'table' };
  const [, code] = ORGANISATION.exec(location.hash) ?? [];
  return code ? { page: 'organisation', code: code.toUpperCase() } : { page: 'none' };
}
