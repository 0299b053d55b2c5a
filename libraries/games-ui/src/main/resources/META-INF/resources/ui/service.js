// Asks the service that the page came from. No answer is an answer too: status 0. Nothing here throws for what a network or a service can do.
const PATIENCE = 20_000;

/**
 * @typedef {{status: number, ok: boolean, body: any, tag: string|null, retryAfter: number|null, said: string}} Answer
 *   `said` is what to tell a person when it is not ok; `retryAfter` in seconds
 */
export class Service {
  #token;

  /** @param token a function that tells the token to send, or null */
  constructor(token) {
    this.#token = token;
  }

  get(path, headers = {}) {
    return this.#send('GET', path, headers);
  }

  put(path, headers, body) {
    return this.#send('PUT', path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body));
  }

  /** @param body null for none */
  post(path, headers, body) {
    const type = body ? { 'Content-Type': 'application/json' } : {};
    return this.#send('POST', path, { ...type, ...headers }, body ? JSON.stringify(body) : undefined);
  }

  /** Sends a file as it is. */
  putFile(path, type, headers, file) {
    return this.#send('PUT', path, { 'Content-Type': type, ...headers }, file);
  }

  /** Gets something that is no JSON: the body is a Blob. */
  file(path) {
    return this.#send('GET', path, { Accept: '*/*' }, undefined, response => response.blob());
  }

  /** @param read takes the body of an answer that is ok, when it is no JSON */
  async #send(method, path, headers, body, read = null) {
    const token = this.#token();
    const all = { Accept: 'application/json', ...headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    try {
      const response = await fetch(path, { method, headers: all, body, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      if (read && response.ok) return answer(response, await read(response));
      return answer(response, parsed(await response.text()));
    } catch (failure) {
      const slow = failure.name === 'TimeoutError' || failure.name === 'AbortError';
      return {
        status: 0, ok: false, body: null, tag: null, retryAfter: null,
        said: slow ? `The service has not answered for ${PATIENCE / 1000} s.` : 'The service cannot be reached.',
      };
    }
  }
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null; // A proxy's page: the status says enough.
  }
}

function answer(response, body) {
  const after = Number(response.headers.get('Retry-After'));
  return {
    status: response.status,
    ok: response.ok,
    body,
    tag: response.headers.get('ETag'),
    retryAfter: Number.isFinite(after) && after > 0 ? after : null,
    said: body?.detail ?? `The service answered ${response.status}.`,
  };
}

/** Whether nobody knows what became of a change: it has to be asked again, under the same key. */
export const isUncertain = ({ status }) => status === 0 || status === 408 || status === 429 || status >= 500;
