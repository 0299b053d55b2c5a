package org.flambeau.broadcast.feed;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Start;

/** Where a client wants its stream to begin, by header and query. */
final class LiveRequest {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String LAST_EVENT_ID_PARAMETER = "lastEventId";
    private static final String SNAPSHOT = "snapshot";
    private static final Set<String> PARAMETERS = Set.of(LAST_EVENT_ID_PARAMETER, SNAPSHOT);

    private LiveRequest() {}

    /**
     * The header goes before the parameter, and both before {@code snapshot}: a browser that comes back asks with its
     * first address again and tells in the header how far it has come.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a parameter is unknown or not of its form
     */
    static Start start(RoutingContext context) {
        MultiMap query = context.queryParams();
        for (String name : query.names())
            if (!PARAMETERS.contains(name))
                throw Refusal.malformed(
                        name, query.get(name), "there is no such parameter; lastEventId and snapshot are understood");
        boolean snapshot = snapshot(query.get(SNAPSHOT));
        String header = context.request().getHeader(LAST_EVENT_ID);
        if (header != null && !header.isEmpty()) return after(LAST_EVENT_ID, header);
        String parameter = query.get(LAST_EVENT_ID_PARAMETER);
        if (parameter != null) return after(LAST_EVENT_ID_PARAMETER, parameter);
        return snapshot ? new Start.WithState() : new Start.Now();
    }

    private static Start after(String field, String value) {
        if (!value.matches("\\d{1,18}"))
            throw Refusal.malformed(field, value, "expected the id of a notification: 0, 1, 2, ...");
        return new Start.After(Long.parseLong(value));
    }

    private static boolean snapshot(String value) {
        if (value == null || value.equals("false")) return false;
        if (value.equals("true")) return true;
        throw Refusal.malformed(SNAPSHOT, value, "expected true or false");
    }
}
