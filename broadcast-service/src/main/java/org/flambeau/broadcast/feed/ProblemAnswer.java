package org.flambeau.broadcast.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.flambeau.contracts.EventJson;

/** A refusal on a route that JAX-RS does not serve, in the form it has everywhere else. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void write(HttpServerResponse response, HttpProblem problem) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("status", problem.getStatusCode());
        body.put("title", problem.getTitle());
        body.put("detail", problem.getDetail());
        problem.getParameters().forEach(body::putPOJO);
        response.setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        response.end(body.toString());
    }
}
