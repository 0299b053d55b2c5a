package org.flambeau.http;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A valid token without the role: 403 as a problem. */
@Provider
@Priority(1)
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {
    @Override
    public Response toResponse(ForbiddenException exception) {
        return Refusal.forbidden(HttpHeaders.AUTHORIZATION, null, "the token does not carry a role that allows this")
                .toResponse();
    }
}
