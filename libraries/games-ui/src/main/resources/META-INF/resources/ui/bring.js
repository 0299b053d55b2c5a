/** Imports a module, from another address when it fails: a browser may keep the failure of the first. */
export function bring(path) {
  return import(path).catch(() => import(`${path}?again=${Date.now()}`));
}
