package org.flambeau.http;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** No token where one is needed: 401 as a problem. */
@Provider
@Priority(1)
public class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {
    @Override
    public Response toResponse(UnauthorizedException exception) {
        return UnauthorizedAnswer.of("this needs a bearer token: send Authorization: Bearer ...");
    }
}
