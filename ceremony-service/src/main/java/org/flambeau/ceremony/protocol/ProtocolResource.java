package org.flambeau.ceremony.protocol;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The protocol that a ceremony is held against, and what is wrong with its running order. Production only. */
@Path("/games/{games}/ceremonies/{ceremony}/protocol")
@Produces(MediaType.APPLICATION_JSON)
public class ProtocolResource {

    private final CeremonyLookup lookup;
    private final ProtocolFindings findings;
    private final ChooseRuleBook chooseRuleBook;

    ProtocolResource(CeremonyLookup lookup, ProtocolFindings findings, ChooseRuleBook chooseRuleBook) {
        this.lookup = lookup;
        this.findings = findings;
        this.chooseRuleBook = chooseRuleBook;
    }

    /** The code of a rule book. */
    public record Choice(String ruleBook) {}

    /** The book and its findings, variant by variant. */
    @GET
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response read(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        return answer(findings.report(lookup.read(new CeremonyKey(games, ceremony))));
    }

    /** Chooses another book, with {@code If-Match}; 409 once the ceremony has started. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response choose(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            Choice body) {
        if (body == null) throw Refusal.malformed("body", null, "the code of a rule book is needed as JSON");
        return answer(chooseRuleBook.choose(
                new CeremonyKey(games, ceremony), body.ruleBook(), Precondition.of(ifMatch, ifNoneMatch)));
    }

    private static Response answer(ProtocolReport report) {
        return Answers.keptNowhere(200, ProtocolAnswer.of(report), report.version());
    }
}
