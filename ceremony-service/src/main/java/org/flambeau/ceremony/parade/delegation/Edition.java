package org.flambeau.ceremony.parade.delegation;

import java.time.Instant;

/**
 * One version of something that people edit. Every version is kept.
 *
 * @param version 1, 2, 3, ...
 * @param editedBy who made it
 */
public record Edition<T>(long version, T content, String editedBy, Instant editedAt) {}
