package org.flambeau.medals.floor;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.flambeau.http.Refusal;

/**
 * What the benchmarks hold the readings against: an answer of so many bytes for which nothing is looked up. It is there
 * only where {@code flambeau.benchmark.floor-bytes} is set.
 */
@Path("/benchmark/floor")
@PermitAll
@NonBlocking
class FloorResource {

    private static final EntityTag TAG = new EntityTag("floor");

    private final byte[] constant;

    FloorResource(@ConfigProperty(name = "flambeau.benchmark.floor-bytes", defaultValue = "0") int bytes) {
        constant = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    @GET
    @Operation(hidden = true)
    public Response constant() {
        if (constant.length == 0) throw Refusal.notFound("path", "/benchmark/floor", "this service is not benchmarked");
        return Response.ok(constant, MediaType.APPLICATION_JSON).tag(TAG).build();
    }
}
