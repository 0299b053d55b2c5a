package org.flambeau.ceremony.calling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.timing.Anchor;
import org.flambeau.ceremony.timing.Budget;
import org.flambeau.ceremony.timing.Giving;
import org.flambeau.ceremony.timing.Projection;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** What is expected of the show, and what could be done about it. Nothing here changes anything. */
@Path("/games/{games}/ceremonies/{ceremony}/timing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
public class TimingResource {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final CeremonyLookup lookup;
    private final Clock clock;

    TimingResource(CeremonyLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    /** What a preview asks: delay blocks, each before a segment that is to come. */
    public record Delays(List<DelayBlock> delays) {}

    /** @param delay planned lateness; negative pulls the segment forward as far as it goes */
    public record DelayBlock(String segment, Duration delay) {}

    /**
     * A segment that must meet something outside of the show.
     *
     * @param offset expected start of the segment against it, positive when the show is late for it
     * @param committed whether nothing can be done about it any more
     */
    public record AnchorState(
            String segment, String name, Instant at, Instant pointOfNoReturn, Duration offset, boolean committed) {}

    public record Anchors(Instant at, List<AnchorState> items) {}

    /** Where the show stands now and what is expected of it. */
    @GET
    public Response timing(@PathParam("games") String games, @PathParam("ceremony") String code) {
        return Answers.keptNowhere(200, ProductionState.of(lookup.read(new CeremonyKey(games, code)), now()));
    }

    /** What is left of the show and how it fits: forward and back time. */
    @GET
    @Path("/budget")
    public Response budget(@PathParam("games") String games, @PathParam("ceremony") String code) {
        Ceremony ceremony = lookup.read(new CeremonyKey(games, code));
        return Answers.keptNowhere(200, Budget.of(ceremony.timing().at(now())));
    }

    /** Which segments can give so much time, and what the end of the show would gain by it. */
    @GET
    @Path("/giving")
    public Response giving(
            @PathParam("games") String games, @PathParam("ceremony") String code, @QueryParam("wanted") String wanted) {
        Ceremony ceremony = lookup.read(new CeremonyKey(games, code));
        return Answers.keptNowhere(200, Giving.find(ceremony.timing(), now(), wanted(wanted)));
    }

    /** What the segments to come must meet outside of the show, and until when that can still be moved or called off. */
    @GET
    @Path("/anchors")
    public Response anchors(@PathParam("games") String games, @PathParam("ceremony") String code) {
        Ceremony ceremony = lookup.read(new CeremonyKey(games, code));
        Instant now = now();
        Projection projection = ceremony.timing().at(now);
        List<AnchorState> anchors = ceremony.order().plans().stream()
                .filter(plan -> plan.particulars().anchor() != null
                        && projection.segment(plan.code()).state().isToCome())
                .map(plan -> anchor(plan.code(), plan.particulars().anchor(), projection, now))
                .toList();
        return Answers.keptNowhere(200, new Anchors(now, anchors));
    }

    /** The expectation with delay blocks that nobody has put in yet: the same that they give once they are. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@PathParam("games") String games, @PathParam("ceremony") String code, Delays body) {
        if (body == null || body.delays() == null)
            throw Refusal.unprocessable("delays", null, "a list of delay blocks is needed");
        Ceremony ceremony = lookup.read(new CeremonyKey(games, code));
        Ceremony delayed = ceremony;
        for (int i = 0; i < body.delays().size(); i++)
            delayed = delayed(delayed, "delays[" + i + "]", body.delays().get(i));
        return Answers.keptNowhere(200, ProductionState.of(delayed, now()));
    }

    private static Ceremony delayed(Ceremony ceremony, String path, DelayBlock block) {
        if (block == null || block.segment() == null || !ceremony.toCome().contains(block.segment()))
            throw Refusal.unprocessable(
                    path + ".segment",
                    block == null ? null : block.segment(),
                    "expected the code of a segment that is still to come");
        Duration delay = block.delay();
        if (delay == null || delay.abs().compareTo(LONGEST) > 0)
            throw Refusal.unprocessable(path + ".delay", delay, "an ISO 8601 duration of at most a day is needed");
        return ceremony.delayedBefore(block.segment(), delay);
    }

    private static AnchorState anchor(String segment, Anchor anchor, Projection projection, Instant now) {
        Instant start = projection.segment(segment).expected().start();
        return new AnchorState(
                segment,
                anchor.name(),
                anchor.at(),
                anchor.pointOfNoReturn(),
                Duration.between(anchor.at(), start),
                anchor.isCommitted(now));
    }

    private static Duration wanted(String text) {
        try {
            Duration wanted = Duration.parse(String.valueOf(text));
            if (!wanted.isNegative() && !wanted.isZero() && wanted.compareTo(LONGEST) <= 0) return wanted;
        } catch (DateTimeParseException e) {
            // the refusal below tells what is expected
        }
        throw Refusal.malformed("wanted", text, "expected an ISO 8601 duration of more than nothing, such as PT6M");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
