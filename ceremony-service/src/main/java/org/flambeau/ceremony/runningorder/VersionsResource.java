package org.flambeau.ceremony.runningorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** What the running order was, and what has changed from one version to another. */
@Path("/games/{games}/ceremonies/{ceremony}/running-order/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
public class VersionsResource {

    private static final int MOST = 200;

    private final CeremonyLookup lookup;
    private final RunningOrderHistory history;

    VersionsResource(CeremonyLookup lookup, RunningOrderHistory history) {
        this.lookup = lookup;
        this.history = history;
    }

    /** @param next what to send as {@code before} for the following page, null on the last */
    public record Page(List<RunningOrderHistory.Version> items, Long next) {}

    public record Changes(long from, long to, List<Difference.Change> changes) {}

    /** The versions, newest first. */
    @GET
    public Response list(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        CeremonyKey key = known(games, code);
        long older = before == null ? Long.MAX_VALUE : number("before", before);
        long most = number("limit", limit);
        if (most > MOST) throw Refusal.malformed("limit", limit, "expected a number from 1 to " + MOST);
        List<RunningOrderHistory.Version> found = history.before(key, older, (int) most + 1);
        boolean more = found.size() > most;
        List<RunningOrderHistory.Version> items = more ? found.subList(0, (int) most) : found;
        return Answers.keptNowhere(
                200, new Page(items, more ? items.get(items.size() - 1).version() : null));
    }

    /** A version as it stood. */
    @GET
    @Path("/{version}")
    public Response read(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @PathParam("version") String version) {
        return Answers.keptNowhere(200, content(known(games, code), "version", version));
    }

    /** What has changed from a version to a later one, the present one unless told. */
    @GET
    @Path("/{version}/changes")
    public Response changes(
            @PathParam("games") String games,
            @PathParam("ceremony") String code,
            @PathParam("version") String from,
            @QueryParam("to") String to) {
        CeremonyKey key = known(games, code);
        String until = to == null ? Long.toString(lookup.read(key).order().version()) : to;
        return Answers.keptNowhere(
                200,
                new Changes(
                        number("version", from),
                        number("to", until),
                        Difference.between(content(key, "version", from), content(key, "to", until))));
    }

    private CeremonyKey known(String games, String code) {
        return lookup.read(new CeremonyKey(games, code)).key();
    }

    private RunningOrderBody content(CeremonyKey key, String field, String version) {
        return history.content(key, number(field, version))
                .orElseThrow(() -> Refusal.notFound(field, version, "the history has no such version"));
    }

    private static long number(String field, String text) {
        if (text.matches("[1-9]\\d{0,17}")) return Long.parseLong(text);
        throw Refusal.malformed(field, text, "expected a number from 1 on");
    }
}
