package org.flambeau.medals.bulk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;
import org.flambeau.medals.answer.Flag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.json.JsonText;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** A whole Games as the zip of a folder. Both directions name people who entered podiums, so both need a token. */
@Path("/games/{games}")
@Tag(name = "Import and export")
@RolesAllowed(Roles.RESULTS_CHIEF)
class BulkResource {

    private static final String ZIP = "application/zip";
    private static final String DRY_RUN = "dryRun";

    private final ExportGames exportGames;
    private final ImportGames importGames;
    private final IdempotencyKeys idempotencyKeys;
    private final SecurityIdentity identity;
    private final TransactionManager transactions;

    BulkResource(
            ExportGames exportGames,
            ImportGames importGames,
            IdempotencyKeys idempotencyKeys,
            SecurityIdentity identity,
            TransactionManager transactions) {
        this.exportGames = exportGames;
        this.importGames = importGames;
        this.idempotencyKeys = idempotencyKeys;
        this.identity = identity;
        this.transactions = transactions;
    }

    @GET
    @Path("/export")
    @Produces(ZIP)
    @Operation(
            summary = "The whole Games as the zip of a folder",
            description =
                    "The same Games gives the same bytes. With every version of every podium, who entered it and when.")
    public Response export(@PathParam("games") String games, @Context UriInfo address, @Context Request request) {
        Questions.of(address.getQueryParameters(), Set.of());
        byte[] zip = exportGames.zip(games);
        Response answer = Tagged.read(request, sha256(zip), () -> zip);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + games + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("/import")
    @Consumes(ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Brings a Games to what the zip of a folder says: all of it, or nothing",
            description = "Every fault is told at once, with its file and row. The same again changes nothing.")
    @Parameter(
            name = DRY_RUN,
            in = ParameterIn.QUERY,
            description = "true: nothing is stored, and the answer is what the import would do")
    public Response load(
            @PathParam("games") String games,
            @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey,
            @Context UriInfo address,
            byte[] zip)
            throws SystemException {
        String dryRun =
                Questions.of(address.getQueryParameters(), Set.of(DRY_RUN)).text(DRY_RUN);
        if (zip == null || zip.length == 0) throw Refusal.malformed("body", null, "the zip of a folder is needed");
        String caller = identity.getPrincipal().getName();
        if (dryRun != null && Flag.read(DRY_RUN, dryRun)) {
            ImportReport report = importGames.run(games, zip, caller, true);
            transactions.setRollbackOnly();
            return Response.ok(report).build();
        }
        StoredAnswer answer = idempotencyKeys.once(
                caller,
                idempotencyKey,
                "POST import " + games + " " + sha256(zip),
                () -> new StoredAnswer(200, Map.of(), JsonText.of(importGames.run(games, zip, caller, false))));
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body())
                .build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
