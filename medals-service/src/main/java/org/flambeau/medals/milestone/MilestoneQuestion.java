package org.flambeau.medals.milestone;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.medals.answer.Cursor;
import org.flambeau.medals.answer.Flag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Wording;

/**
 * Which milestones are asked for. What is null was not asked.
 *
 * @param after the place in the order of award to go on from
 */
record MilestoneQuestion(
        MilestoneKind kind,
        String organisation,
        String athlete,
        String event,
        Boolean retracted,
        String language,
        Place after,
        int limit) {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final Set<String> KNOWN =
            Set.of("kind", "organisation", "athlete", "event", "retracted", "lang", "after", "limit");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is not known or cannot be read */
    static MilestoneQuestion of(MultivaluedMap<String, String> asked) {
        Questions questions = Questions.of(asked, KNOWN);
        String retracted = questions.text("retracted");
        return new MilestoneQuestion(
                questions.choice("kind", MilestoneKind.class),
                questions.code("organisation", Code.ORGANISATION),
                questions.code("athlete", Code.COMPETITOR),
                questions.code("event", Code.EVENT),
                retracted == null ? null : Flag.read("retracted", retracted),
                questions.language(),
                Cursor.read(questions.text("after"), Place::of, Place::written),
                questions.limit(USUAL, MOST));
    }

    /** What must hold, in the words of the query, with the value that stands for {@code %s}. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (kind != null) conditions.put("kind = %s", kind);
        if (organisation != null) conditions.put("organisation = %s", organisation);
        if (athlete != null) conditions.put("athlete = %s", athlete);
        if (event != null) conditions.put("event = %s", event);
        if (retracted != null) conditions.put("retracted = %s", retracted);
        return conditions;
    }

    /** A place in the order of award. */
    record Place(Instant awardedAt, String event, String id) {

        private static final int LONGEST_ID = 300;

        static Place of(Milestone milestone) {
            return new Place(milestone.awardedAt(), milestone.event(), milestone.id());
        }

        String written() {
            return Cursor.of(awardedAt, event, id);
        }

        private static Place of(List<String> parts) {
            Place place = new Place(Instant.parse(parts.get(0)), parts.get(1), parts.get(2));
            boolean none = Era.check("after", place.awardedAt).isPresent() || !Code.EVENT.fits(place.event);
            if (none || Wording.line("after", place.id, LONGEST_ID).isPresent())
                throw new IllegalArgumentException("no place of a milestone: " + parts);
            return place;
        }
    }
}
