package org.flambeau.ceremony.runningorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.CuePlan;
import org.flambeau.ceremony.show.Particulars;
import org.flambeau.ceremony.timing.Anchor;
import org.flambeau.http.Refusal;

/** Reads what only some segments have. What is against a rule is refused with 422, the path of the field and the value. */
final class ParticularsReading {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_CUES = 100;
    private static final int MOST_NAMES = 20;

    private final String path;
    private final SegmentBody sent;

    ParticularsReading(String path, SegmentBody sent) {
        this.path = path;
        this.sent = sent;
    }

    Particulars particulars() {
        return new Particulars(
                sent.secretUntil() == null ? null : Sent.instant(path + ".secretUntil", sent.secretUntil()),
                shortest(),
                sent.group(),
                anchor(),
                cues(),
                names(
                        "variants",
                        sent.variants(),
                        "[a-z0-9][a-z0-9-]{0,62}",
                        "a variant has small letters, digits and hyphens"),
                names(
                        "languages",
                        sent.languages(),
                        "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                        "expected a language tag, such as en or pt-BR"));
    }

    private Duration shortest() {
        Duration shortest = sent.shortest();
        if (shortest == null) return null;
        String field = path + ".shortest";
        SegmentReading.duration(field, shortest);
        Duration whole = sent.end() == null ? null : sent.end().duration();
        if (whole != null && shortest.compareTo(whole) > 0)
            throw Refusal.unprocessable(field, shortest, "the least is not longer than the segment, " + whole);
        return shortest;
    }

    private Anchor anchor() {
        SegmentBody.AnchorBody anchor = sent.anchor();
        if (anchor == null) return null;
        String field = path + ".anchor";
        String name = Sent.required(field + ".name", anchor.name(), LONGEST_TITLE);
        Instant at = Sent.instant(field + ".at", anchor.at());
        return new Anchor(name, at, notNegative(field + ".commitBefore", anchor.commitBefore()));
    }

    private List<CuePlan> cues() {
        if (sent.cues() == null) return List.of();
        if (sent.cues().size() > MOST_CUES)
            throw Refusal.unprocessable(
                    path + ".cues", sent.cues().size(), "a segment has at most " + MOST_CUES + " cues");
        List<CuePlan> cues = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (SegmentBody.CueBody cue : sent.cues()) {
            String field = path + ".cues[" + cues.size() + "]";
            if (cue == null) throw Refusal.unprocessable(field, null, "a cue is needed here");
            if (!CeremonyKey.isCode(cue.code()) || !codes.add(cue.code()))
                throw Refusal.unprocessable(
                        field + ".code", cue.code(), "a code has small letters, digits and hyphens, and is used once");
            cues.add(new CuePlan(
                    cue.code(),
                    Sent.required(field + ".title", cue.title(), LONGEST_TITLE),
                    Sent.optional(field + ".department", cue.department(), LONGEST_TITLE),
                    notNegative(field + ".after", cue.after())));
        }
        return cues;
    }

    private static Duration notNegative(String field, Duration told) {
        if (told == null) return Duration.ZERO;
        if (told.isNegative() || told.compareTo(LONGEST) > 0)
            throw Refusal.unprocessable(field, told, "expected a duration from nothing to a day");
        return told;
    }

    private List<String> names(String field, List<String> told, String form, String expected) {
        if (told == null) return List.of();
        if (told.size() > MOST_NAMES)
            throw Refusal.unprocessable(path + "." + field, told.size(), "at most " + MOST_NAMES + " are taken");
        for (int i = 0; i < told.size(); i++)
            if (told.get(i) == null || !told.get(i).matches(form))
                throw Refusal.unprocessable(path + "." + field + "[" + i + "]", told.get(i), expected);
        return told.stream().distinct().toList();
    }
}
