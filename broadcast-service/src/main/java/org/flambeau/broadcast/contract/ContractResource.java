package org.flambeau.broadcast.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What programs can count on: the AsyncAPI document of all topics and live channels, and the schemas it speaks of. */
@Path("/")
@Tag(name = "Contract")
@PermitAll
class ContractResource {

    private final Schemas schemas;
    private final Document asyncApi;

    ContractResource(Schemas schemas, AsyncApi asyncApi) {
        this.schemas = schemas;
        this.asyncApi = Document.of(asyncApi.document(), AsyncApi.MEDIA_TYPE);
    }

    /**
     * A JSON Schema.
     *
     * @param href its path, seen from the root of the service
     */
    public record SchemaEntry(String family, String name, String href) {}

    /** All schemas, by family and name. */
    public record SchemaList(List<SchemaEntry> items) {}

    @GET
    @Path("/asyncapi")
    @Produces(AsyncApi.MEDIA_TYPE)
    @Operation(summary = "AsyncAPI 3.0 document of all topics and live channels")
    public Response asyncApi(@Context Request request) {
        return asyncApi.answer(request);
    }

    @GET
    @Path("/schemas")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the schemas")
    public SchemaList schemas() {
        return new SchemaList(schemas.families().entrySet().stream()
                .flatMap(family -> family.getValue().keySet().stream()
                        .map(name -> new SchemaEntry(family.getKey(), name, "/" + Schemas.path(family.getKey(), name))))
                .toList());
    }

    @GET
    @Path("/schemas/{family}/{name}")
    @Produces(Schemas.MEDIA_TYPE)
    @Operation(summary = "JSON Schema (2020-12) of an event, a notification or a live message")
    public Response schema(
            @PathParam("family") String family, @PathParam("name") String name, @Context Request request) {
        return schemas.get(family, name).answer(request);
    }
}
