package org.flambeau.ceremony.crew;

/**
 * A note as JSON.
 *
 * @param segment left out for a note on the whole ceremony
 */
public record NoteBody(String segment, String text) {}
