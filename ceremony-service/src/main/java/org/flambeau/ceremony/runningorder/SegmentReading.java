package org.flambeau.ceremony.runningorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.http.Refusal;

/**
 * Reads one segment that a producer sent. What is against a rule is refused with 422, the path of the field and the
 * value: texts that are too long, a duration that is not positive or longer than a day, a rule without its instant or
 * with a field of the other rule.
 */
final class SegmentReading {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PEOPLE = 200;

    private final String path;
    private final SegmentBody sent;

    SegmentReading(String path, SegmentBody sent) {
        this.path = path;
        this.sent = sent;
    }

    SegmentPlan plan() {
        if (sent == null) throw Refusal.unprocessable(path, null, "a segment is needed here");
        String title = Sent.required(path + ".title", sent.title(), LONGEST_TITLE);
        return new SegmentPlan(
                code(),
                title,
                publicTitle(title),
                element(),
                Sent.optional(path + ".location", sent.location(), LONGEST_TITLE),
                people(),
                start(),
                end(),
                sent.secretUntilLive(),
                sent.publicTimes(),
                delay(),
                new ParticularsReading(path, sent).particulars());
    }

    private String code() {
        if (!CeremonyKey.isCode(sent.code()))
            throw Refusal.unprocessable(
                    path + ".code", sent.code(), "a code has small letters, digits and hyphens, at most 63");
        return sent.code();
    }

    private String publicTitle(String title) {
        String told = Sent.optional(path + ".publicTitle", sent.publicTitle(), LONGEST_TITLE);
        if (told != null) return told;
        if (sent.secretUntilLive() || sent.secretUntil() != null)
            throw Refusal.unprocessable(path + ".publicTitle", null, "a secret segment needs a neutral public title");
        return title;
    }

    private String element() {
        if (sent.element() != null && !sent.element().matches("[A-Z][A-Z0-9_]{0,62}"))
            throw Refusal.unprocessable(
                    path + ".element", sent.element(), "a protocol element has capitals, digits and underscores");
        return sent.element();
    }

    private List<String> people() {
        if (sent.people() == null) return List.of();
        if (sent.people().size() > MOST_PEOPLE)
            throw Refusal.unprocessable(
                    path + ".people", sent.people().size(), "at most " + MOST_PEOPLE + " people are taken");
        List<String> people = new ArrayList<>();
        for (String person : sent.people())
            people.add(Sent.required(path + ".people[" + people.size() + "]", person, LONGEST_TITLE));
        return List.copyOf(people);
    }

    private StartRule start() {
        SegmentBody.Start start = sent.start();
        if (start == null) return new StartRule.Follow();
        String field = path + ".start";
        if (start.rule() == null)
            throw Refusal.unprocessable(field + ".rule", null, "one of FOLLOW, NOT_BEFORE is needed");
        return switch (start.rule()) {
            case FOLLOW -> {
                refuse(field + ".at", start.at(), "FOLLOW has no instant of its own");
                yield new StartRule.Follow();
            }
            case NOT_BEFORE -> new StartRule.NotBefore(Sent.instant(field + ".at", start.at()));
        };
    }

    private EndRule end() {
        SegmentBody.End end = sent.end();
        String field = path + ".end";
        if (end == null || end.rule() == null)
            throw Refusal.unprocessable(field + ".rule", null, "one of DURATION, PINNED is needed");
        return switch (end.rule()) {
            case DURATION -> {
                refuse(field + ".at", end.at(), "DURATION has no instant of its own");
                yield new EndRule.Lasting(duration(field + ".duration", end.duration()));
            }
            case PINNED -> {
                refuse(field + ".duration", end.duration(), "PINNED ends at its instant, whatever its length");
                yield new EndRule.Pinned(Sent.instant(field + ".at", end.at()));
            }
        };
    }

    private Duration delay() {
        Duration delay = sent.delayBefore();
        if (delay == null) return Duration.ZERO;
        if (delay.compareTo(LONGEST) > 0 || delay.compareTo(LONGEST.negated()) < 0)
            throw Refusal.unprocessable(path + ".delayBefore", delay, "a delay is at most a day, either way");
        return delay;
    }

    static Duration duration(String field, Duration duration) {
        if (duration == null) throw Refusal.unprocessable(field, null, "an ISO 8601 duration is needed, such as PT8M");
        if (duration.isNegative() || duration.isZero())
            throw Refusal.unprocessable(field, duration, "a segment lasts longer than nothing");
        if (duration.compareTo(LONGEST) > 0)
            throw Refusal.unprocessable(field, duration, "a segment lasts at most a day");
        return duration;
    }

    private static void refuse(String field, Object value, String reason) {
        if (value != null) throw Refusal.unprocessable(field, value, reason);
    }
}
