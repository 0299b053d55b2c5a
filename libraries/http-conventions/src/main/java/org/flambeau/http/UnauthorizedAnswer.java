package org.flambeau.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The one form of a 401 (RFC 6750, section 3). */
final class UnauthorizedAnswer {

    private UnauthorizedAnswer() {}

    static Response of(String detail) {
        return HttpProblem.builder()
                .withStatus(Response.Status.UNAUTHORIZED)
                .withTitle("Not signed in")
                .withDetail(detail)
                .with("field", HttpHeaders.AUTHORIZATION)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
