package org.flambeau.ceremony.victory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** The victory ceremonies of a Games, from proposal to end. They are the production's own until they are accepted. */
@Path("/games/{games}/victory-ceremonies")
@Produces(MediaType.APPLICATION_JSON)
public class VictoryResource {

    private final GamesRegister register;
    private final VictoryBook book;
    private final ReadSheet sheets;
    private final ArrangeVictory arrangeVictory;
    private final AcceptVictory acceptVictory;
    private final Standby standby;

    VictoryResource(
            GamesRegister register,
            VictoryBook book,
            ReadSheet sheets,
            ArrangeVictory arrangeVictory,
            AcceptVictory acceptVictory,
            Standby standby) {
        this.register = register;
        this.book = book;
        this.sheets = sheets;
        this.arrangeVictory = arrangeVictory;
        this.acceptVictory = acceptVictory;
        this.standby = standby;
    }

    public record Checked(List<VictoryFinding> findings) {}

    /** Sheets in the order of events and awards, a page at a time. */
    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response list(
            @PathParam("games") String games,
            @QueryParam("state") String state,
            @QueryParam("event") String event,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        register.require(games);
        SheetQuestion question = SheetQuestion.of(games, state, event, after, limit);
        return Answers.keptNowhere(200, SheetPage.of(book.list(question, question.limit() + 1), question.limit()));
    }

    /** The newest sheet of an event, or that of an earlier award. */
    @GET
    @Path("/{event}")
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response read(
            @PathParam("games") String games, @PathParam("event") String event, @QueryParam("award") String award) {
        EventVictories victories = sheets.read(games, event);
        if (award == null) return answer(victories, victories.newest().orElseThrow());
        if (!award.matches("[1-9]\\d{0,5}"))
            throw Refusal.malformed("award", award, "the number of an award is needed, 1 for the first ceremony");
        return answer(
                victories,
                victories
                        .award(Integer.parseInt(award))
                        .orElseThrow(
                                () -> Refusal.notFound("award", award, "this event has no such victory ceremony")));
    }

    /** Sets time, venue, presenters and flag poles of the newest sheet. */
    @PUT
    @Path("/{event}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response put(
            @PathParam("games") String games,
            @PathParam("event") String event,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ArrangementBody body) {
        if (body == null) throw Refusal.malformed("body", null, "an arrangement is needed as JSON");
        EventVictories victories = arrangeVictory.arrange(games, event, body, Precondition.of(ifMatch, null));
        return answer(victories, victories.newest().orElseThrow());
    }

    /** Takes the proposal in the version that was read: it becomes a ceremony. 409 while something blocks. */
    @POST
    @Path("/{event}/acceptance")
    @RolesAllowed(Roles.PRODUCER)
    public Response accept(
            @PathParam("games") String games,
            @PathParam("event") String event,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @Context SecurityContext security) {
        if (idempotencyKey == null)
            throw Refusal.malformed(
                    IdempotencyKeys.HEADER, null, "a command needs a key of its own, so that it can be sent again");
        StoredAnswer answer = acceptVictory.accept(
                games,
                event,
                Precondition.of(ifMatch, null),
                idempotencyKey,
                security.getUserPrincipal().getName());
        return Answers.keptNowhere(answer);
    }

    /** Changes nothing: 200 with what is to be known, 409 when something blocks. */
    @POST
    @Path("/{event}/standby")
    @RolesAllowed(Roles.CALLER)
    public Response standBy(@PathParam("games") String games, @PathParam("event") String event) {
        return Answers.keptNowhere(200, new Checked(standby.check(games, event)));
    }

    private Response answer(EventVictories victories, VictorySheet sheet) {
        return Answers.keptNowhere(200, sheets.answer(victories, sheet), sheet.version());
    }
}
