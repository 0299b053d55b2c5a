package org.flambeau.ceremony.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.flambeau.ceremony.http.Answers;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.http.Roles;

/** The running order as a sheet, out and in again. */
@Path("/games/{games}/ceremonies/{ceremony}")
public class SheetResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final SheetForm WORKBOOK = new XlsxSheet();
    private static final SheetForm TEXT = new CsvSheet();

    private final MoveSheet moveSheet;

    SheetResource(MoveSheet moveSheet) {
        this.moveSheet = moveSheet;
    }

    /** What a sheet changed, or would change. */
    public record Changes(boolean dryRun, List<SheetChange> changes) {}

    @GET
    @Path("/running-order.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response workbook(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        return out(new CeremonyKey(games, ceremony), WORKBOOK, XLSX, ".xlsx");
    }

    @GET
    @Path("/running-order.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER})
    public Response text(@PathParam("games") String games, @PathParam("ceremony") String ceremony) {
        return out(new CeremonyKey(games, ceremony), TEXT, CSV + ";charset=UTF-8", ".csv");
    }

    /** Rows are matched by id; the first running order comes with {@code If-None-Match: *}, a change with {@code If-Match}. */
    @PUT
    @Path("/running-order.xlsx")
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response putWorkbook(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @BeanParam SheetWish wish,
            @Context SecurityContext security,
            byte[] body) {
        return in(new CeremonyKey(games, ceremony), WORKBOOK, wish, security, body);
    }

    @PUT
    @Path("/running-order.csv")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PRODUCER)
    public Response putText(
            @PathParam("games") String games,
            @PathParam("ceremony") String ceremony,
            @BeanParam SheetWish wish,
            @Context SecurityContext security,
            byte[] body) {
        return in(new CeremonyKey(games, ceremony), TEXT, wish, security, body);
    }

    private Response out(CeremonyKey key, SheetForm form, String type, String ending) {
        MoveSheet.Out out = moveSheet.out(key);
        Response answer = Answers.keptNowhere(200, form.write(out.table()), out.version());
        return Response.fromResponse(answer)
                .type(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + key.games() + "-" + key.ceremony() + ending + "\"")
                .build();
    }

    private Response in(CeremonyKey key, SheetForm form, SheetWish wish, SecurityContext security, byte[] body) {
        Precondition precondition = Precondition.of(wish.ifMatch, wish.ifNoneMatch);
        if (body == null || body.length == 0) throw Refusal.malformed("body", null, "a sheet is needed");
        MoveSheet.Wish how = wish.checked();
        MoveSheet.In in = moveSheet.in(
                key,
                form.read(body),
                precondition,
                how,
                security.getUserPrincipal().getName());
        Changes changes = new Changes(how.dryRun(), in.changes());
        return in.version() == 0 ? Answers.keptNowhere(200, changes) : Answers.keptNowhere(200, changes, in.version());
    }
}
