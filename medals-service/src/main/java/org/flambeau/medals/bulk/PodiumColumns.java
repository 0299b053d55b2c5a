package org.flambeau.medals.bulk;

import java.util.Map;

/** In which column a field of a podium stands. */
final class PodiumColumns {

    private static final Map<String, String> VERSION = Map.of(
            "effectiveAt", "effective_at",
            "recordedAt", "recorded_at",
            "recordedBy", "recorded_by",
            "revision", "reason",
            "revision.reason", "reason",
            "revision.decidedBy", "decided_by",
            "revision.decidedAt", "decided_at");

    private static final Map<String, String> MEDAL = Map.of(
            "awardedAt", "awarded_at",
            "medalDate", "medal_date",
            "competitor.kind", "kind",
            "competitor.code", "competitor_code",
            "competitor.name", "competitor");

    private static final Map<String, String> MEMBER = Map.of("code", "athlete_code", "name", "athlete");

    private PodiumColumns() {}

    static String ofVersion(String field) {
        return VERSION.getOrDefault(field, field);
    }

    /** @param field relative to the medal */
    static String ofMedal(String field) {
        return MEDAL.getOrDefault(field, field);
    }

    /** @param field relative to the member */
    static String ofMember(String field) {
        return MEMBER.getOrDefault(field, field);
    }
}
