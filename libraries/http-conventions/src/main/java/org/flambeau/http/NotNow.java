package org.flambeau.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * 503 with {@code Retry-After} instead of 500 when the database is away, or has more to do than it can in time: the same
 * request may well succeed later. The seconds are spread, so that not all come back at once.
 */
@ApplicationScoped
class NotNow implements ProblemPostProcessor {

    /** Before the log is written. */
    private static final int PRIORITY = 1_000;

    private static final int LONGEST_SECONDS = 5;

    /** Classes of SQLSTATE: no connection, not enough resources. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** No lock in time, statement cancelled by its limit, ended by an administrator or a crash, starting up, idle too long. */
    private static final Set<String> STATES = Set.of("55P03", "57014", "57P01", "57P02", "57P03", "25P03");

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() != Response.Status.INTERNAL_SERVER_ERROR.getStatusCode() || !passes(context.cause))
            return problem;
        int seconds = 1 + ThreadLocalRandom.current().nextInt(LONGEST_SECONDS);
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withTitle("Not now")
                .withDetail("the database is away or has too much to do; ask again in " + seconds + " s")
                .withInstance(problem.getInstance())
                .withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .build();
    }

    /** Whether the same request may well succeed later. */
    static boolean passes(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && passes(sql));
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        // The pool has no connection free: it says so without a state.
        if (state == null) return String.valueOf(failure.getMessage()).contains("acquisition timeout");
        return STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
