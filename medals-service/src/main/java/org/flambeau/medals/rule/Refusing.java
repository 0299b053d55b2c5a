package org.flambeau.medals.rule;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.flambeau.http.Refusal;

/** The one place where a violation becomes an answer to a client. */
public final class Refusing {

    private Refusing() {}

    /** Throws the refusal of the violation, if there is one. */
    public static void onViolation(Optional<Violation> violation) {
        if (violation.isPresent()) throw refusalOf(violation.get());
    }

    /** 403, 409 or 422 with the violation's field and value. */
    public static HttpProblem refusalOf(Violation violation) {
        return switch (violation.kind()) {
            case FORBIDDEN -> Refusal.forbidden(violation.field(), violation.value(), violation.detail());
            case CONFLICT -> Refusal.conflict(violation.field(), violation.value(), violation.detail());
            case AGAINST_RULE -> Refusal.unprocessable(violation.field(), violation.value(), violation.detail());
        };
    }
}
