package org.flambeau.medals.table;

import java.util.Map;

/**
 * An organisation with its medals, before anything is ranked.
 *
 * @param ranked false for one whose medals are shown apart
 */
public record Standing(String organisation, Map<String, String> names, boolean ranked, Tally tally) {}
