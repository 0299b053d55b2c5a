package org.flambeau.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Refusals as {@code application/problem+json} (RFC 9457). Besides the standard members every refusal that has a field
 * at fault carries {@code field} (a path such as {@code medals[1].organisation}, a header or a parameter name) and
 * {@code value} (what was sent, cut at 200 characters). A refusal is thrown and rolls the transaction back: it changes
 * nothing.
 */
public final class Refusal {

    private static final int LONGEST_VALUE = 200;

    private Refusal() {}

    /** 400: the request cannot be understood. */
    public static HttpProblem malformed(String field, Object value, String detail) {
        return of(400, "Malformed request", field, value, detail);
    }

    /** 404: what the address names is not there. */
    public static HttpProblem notFound(String field, Object value, String detail) {
        return of(404, "Not found", field, value, detail);
    }

    /** 409: what is asked does not go with the present state. */
    public static HttpProblem conflict(String field, Object value, String detail) {
        return of(409, "Conflict with the present state", field, value, detail);
    }

    /** 422: understood, and against a rule. */
    public static HttpProblem unprocessable(String field, Object value, String detail) {
        return of(422, "Against a rule", field, value, detail);
    }

    /** 422 for a row of a file; {@code row} is its line, the first line is 1. */
    public static HttpProblem unprocessableRow(int row, String field, Object value, String detail) {
        return builder(422, "Against a rule", field, value, detail)
                .with("row", row)
                .build();
    }

    /** 422 with members of its own instead of one field at fault. */
    public static HttpProblem unprocessable(String detail, Map<String, Object> members) {
        HttpProblem.Builder builder = builder(422, "Against a rule", null, null, detail);
        members.forEach(builder::with);
        return builder.build();
    }

    /** 403: the caller's roles do not allow this. */
    public static HttpProblem forbidden(String field, Object value, String detail) {
        return of(403, "Not allowed", field, value, detail);
    }

    /** 412: the version that the caller changed is not the present one. */
    static HttpProblem stale(String header, Object value, String currentTag) {
        return builder(
                        412,
                        "Changed meanwhile",
                        header,
                        value,
                        "the present version is " + currentTag + "; read it, then send your change again")
                .withHeader(HttpHeaders.ETAG, currentTag)
                .with("current", currentTag)
                .build();
    }

    /**
     * 412 with members that tell what has changed meanwhile.
     *
     * @param currentTag the present strong tag
     */
    public static HttpProblem stale(Object value, String currentTag, String detail, Map<String, Object> members) {
        HttpProblem.Builder builder = builder(412, "Changed meanwhile", HttpHeaders.IF_MATCH, value, detail)
                .withHeader(HttpHeaders.ETAG, currentTag)
                .with("current", currentTag);
        members.forEach(builder::with);
        return builder.build();
    }

    /**
     * 429: it may be asked again at that instant.
     *
     * @param now the present instant, for {@code Retry-After}, which counts whole seconds
     */
    public static HttpProblem tooSoon(String field, Object value, String detail, Instant next, Instant now) {
        long seconds = Math.max(1, (Duration.between(now, next).toMillis() + 999) / 1000);
        return builder(429, "Too soon", field, value, detail + "; it may come again at " + next)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .with("nextPermittedAt", next.toString())
                .build();
    }

    /** 428: the caller must say which version it changes. */
    static HttpProblem preconditionRequired() {
        return of(
                428,
                "Precondition required",
                HttpHeaders.IF_MATCH,
                null,
                "send If-Match with the ETag you read, or If-None-Match: * to create");
    }

    /** A refusal with any status. */
    public static HttpProblem of(int status, String title, String field, Object value, String detail) {
        return builder(status, title, field, value, detail).build();
    }

    private static HttpProblem.Builder builder(int status, String title, String field, Object value, String detail) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withStatus(
                        Response.Status.fromStatusCode(status) == null
                                ? statusType(status, title)
                                : Response.Status.fromStatusCode(status))
                .withTitle(title)
                .withDetail(detail);
        if (field != null) builder.with("field", field);
        if (value != null) builder.with("value", cut(String.valueOf(value)));
        return builder;
    }

    private static Response.StatusType statusType(int status, String title) {
        return new Response.StatusType() {
            @Override
            public int getStatusCode() {
                return status;
            }

            @Override
            public Response.Status.Family getFamily() {
                return Response.Status.Family.familyOf(status);
            }

            @Override
            public String getReasonPhrase() {
                return title;
            }
        };
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
