package org.flambeau.broadcast.feed;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.broadcast.interest.Queries;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Start;

/**
 * What somebody who follows live asks for.
 *
 * @param start where the stream begins, null when that is the place of an instant
 * @param since the publication instant to begin at, null when {@code start} says it
 * @param withTable whether changes of the medal table are told: always with a snapshot or without an interest, which would
 *     keep back what changed them
 */
record LiveQuestion(Start start, Instant since, Interest interest, boolean withTable) {

    static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String LAST_EVENT_ID_PARAMETER = "lastEventId";
    private static final String SINCE = "since";
    private static final String SNAPSHOT = "snapshot";
    private static final Set<String> OWN = Set.of(LAST_EVENT_ID_PARAMETER, SINCE, SNAPSHOT);

    /**
     * From a query: {@code lastEventId}, {@code since}, {@code snapshot}, and the fields of an {@link Interest}. The header
     * goes before the parameter, that before {@code since}, and all before {@code snapshot}: a browser that comes back asks
     * with its first address again and tells in the header how far it has come.
     *
     * @param lastEventId the header of that name, null or empty when there is none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a parameter is unknown, given twice or not of its form
     */
    static LiveQuestion of(MultiMap query, String lastEventId) {
        Map<String, List<String>> all = new HashMap<>();
        for (String name : query.names()) all.put(name, query.getAll(name));
        Map<String, String> own = new HashMap<>();
        for (String name : OWN) {
            List<String> values = all.getOrDefault(name, List.of());
            if (values.size() > 1) throw Refusal.malformed(name, values.get(1), "expected one value");
            values.forEach(value -> own.put(name, value));
        }
        return of(own, lastEventId, Interest.of(Queries.interest(all, OWN)));
    }

    /** From what was said otherwise; {@code since} goes before {@code start}, which may be null then. */
    static LiveQuestion of(Start start, String since, Interest interest, boolean snapshot) {
        return new LiveQuestion(
                since == null ? start : null,
                since == null ? null : instant(since),
                interest,
                snapshot || interest.isOfAll());
    }

    static LiveQuestion ofEverything() {
        return new LiveQuestion(new Start.Now(), null, Interest.ALL, true);
    }

    private static LiveQuestion of(Map<String, String> own, String lastEventId, Interest interest) {
        boolean snapshot = snapshot(own.get(SNAPSHOT));
        if (lastEventId != null && !lastEventId.isEmpty())
            return of(after(LAST_EVENT_ID, lastEventId), null, interest, snapshot);
        String parameter = own.get(LAST_EVENT_ID_PARAMETER);
        if (parameter != null) return of(after(LAST_EVENT_ID_PARAMETER, parameter), null, interest, snapshot);
        return of(snapshot ? new Start.WithState() : new Start.Now(), own.get(SINCE), interest, snapshot);
    }

    private static Start after(String field, String value) {
        if (!value.matches("\\d{1,18}"))
            throw Refusal.malformed(field, value, "expected the id of a notification: 0, 1, 2, ...");
        return new Start.After(Long.parseLong(value));
    }

    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.malformed(SINCE, value, "expected an instant such as 2024-07-27T10:20:00Z");
        }
    }

    private static boolean snapshot(String value) {
        if (value == null || value.equals("false")) return false;
        if (value.equals("true")) return true;
        throw Refusal.malformed(SNAPSHOT, value, "expected true or false");
    }
}
