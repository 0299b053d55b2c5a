// Who sits at a page: a bearer token, kept for this tab only.

/** What a token says of its bearer. It is not checked here: the service does that. Throws a sentence when it is no token. */
export function readToken(token) {
  const parts = token.split('.');
  if (parts.length !== 3) throw new Error('This is no token: a token has three parts with a full stop between them.');
  let claims;
  try {
    const bytes = Uint8Array.from(atob(parts[1].replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
    claims = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Error('This token cannot be read. Was all of it copied?');
  }
  return {
    name: claims.name ?? claims.upn ?? claims.preferred_username ?? claims.sub ?? 'somebody',
    roles: Array.isArray(claims.groups) ? claims.groups.map(String) : [],
    expires: typeof claims.exp === 'number' ? claims.exp * 1000 : null,
  };
}

/** The longest a browser's timer waits. */
const LONGEST = 2 ** 31 - 1;

/** Dispatches `change` when somebody signs in or out, `lapse` when the token ends by itself. */
export class Session extends EventTarget {
  #end;
  token = null;
  name = null;
  roles = [];
  expires = null;

  /** @param key under which the storage keeps the token */
  constructor(key, storage = sessionStorage) {
    super();
    this.key = key;
    this.storage = storage;
    const kept = storage.getItem(key);
    if (kept) try {
      this.#take(kept);
    } catch {
      storage.removeItem(key);
    }
  }

  get expired() {
    return this.expires !== null && Date.now() >= this.expires;
  }

  /** The roles that hold now. */
  get validRoles() {
    return this.token && !this.expired ? this.roles : [];
  }

  /** Whether one of these roles holds now. */
  has(...roles) {
    return this.validRoles.some(role => roles.includes(role));
  }

  signIn(token) {
    this.#take(token);
    this.storage.setItem(this.key, token);
    this.dispatchEvent(new Event('change'));
  }

  signOut() {
    this.storage.removeItem(this.key);
    clearTimeout(this.#end);
    Object.assign(this, { token: null, name: null, roles: [], expires: null });
    this.dispatchEvent(new Event('change'));
  }

  #take(token) {
    Object.assign(this, readToken(token), { token });
    this.#watch();
  }

  #watch() {
    clearTimeout(this.#end);
    if (this.expires === null || this.expired) return;
    this.#end = setTimeout(() => {
      if (this.expired) this.dispatchEvent(new Event('lapse'));
      else this.#watch();
    }, Math.min(this.expires - Date.now(), LONGEST));
  }
}
