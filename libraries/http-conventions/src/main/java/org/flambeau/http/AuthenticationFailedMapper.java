package org.flambeau.http;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A token that is not valid: 401 as a problem. Why it failed is not told. */
@Provider
@Priority(1)
public class AuthenticationFailedMapper implements ExceptionMapper<AuthenticationFailedException> {
    @Override
    public Response toResponse(AuthenticationFailedException exception) {
        return UnauthorizedAnswer.of("the bearer token is not valid, or no longer");
    }
}
