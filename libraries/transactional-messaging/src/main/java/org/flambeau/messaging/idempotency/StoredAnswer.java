package org.flambeau.messaging.idempotency;

import java.util.Map;

/**
 * An answer that is given again to the twin of a request.
 *
 * @param body JSON text, null for none
 */
public record StoredAnswer(int status, Map<String, String> headers, String body) {}
