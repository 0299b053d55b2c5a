package org.flambeau.medals.organisation;

import java.util.Map;

/**
 * Whoever the medal table counts: a National Olympic or Paralympic Committee, a Commonwealth association.
 *
 * @param names names per language tag, at least {@code en}
 * @param continent null when it has none
 * @param population people, an estimate; null when it is not told
 * @param ranked false for one whose medals count nowhere, such as neutral athletes; true when not told
 */
public record Organisation(String code, Map<String, String> names, String continent, Boolean ranked, Long population) {
    public Organisation {
        ranked = ranked == null || ranked;
    }
}
