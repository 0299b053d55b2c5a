package org.flambeau.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;

class PreconditionTest {

    @Test
    void withoutAPreconditionAChangeIsRefusedWith428() {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> Precondition.of(null, null));
        assertThat(problem.getStatusCode()).isEqualTo(428);
        assertThat(problem.getParameters()).containsEntry("field", "If-Match");
    }

    @Test
    void theVersionThatWasReadMayBeChanged() {
        assertThatCode(() -> Precondition.of("\"7\"", null).check(7)).doesNotThrowAnyException();
    }

    @Test
    void aStaleVersionIsRefusedWith412AndThePresentTag() {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> Precondition.of("\"7\"", null).check(8));
        assertThat(problem.getStatusCode()).isEqualTo(412);
        assertThat(problem.getParameters())
                .containsEntry("field", "If-Match")
                .containsEntry("value", "\"7\"")
                .containsEntry("current", "\"8\"");
        assertThat(problem.getHeaders()).containsEntry("ETag", "\"8\"");
    }

    @Test
    void whatIsThereCannotBeCreated() {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> Precondition.of(null, "*").check(1));
        assertThat(problem.getStatusCode()).isEqualTo(412);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> Precondition.of("\"7\"", null).check(0));
        assertThat(problem.getStatusCode()).isEqualTo(412);
        assertThat(problem.getHeaders()).doesNotContainKey("ETag");
    }

    @Test
    void whatIsNotThereCanBeCreated() {
        assertThatCode(() -> Precondition.of(null, "*").check(0)).doesNotThrowAnyException();
    }

    @Test
    void aTagThatIsNotOursIsMalformedAndNamed() {
        for (String header :
                new String[] {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"-1\"", "\"0\"", "\"9999999999999999999\""}) {
            HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> Precondition.of(header, null));
            assertThat(problem.getStatusCode()).as(header).isEqualTo(400);
            assertThat(problem.getParameters()).containsEntry("value", header);
        }
    }

    @Test
    void aLongValueIsCutInTheRefusal() {
        HttpProblem problem = Refusal.malformed("name", "x".repeat(500), "too long");
        assertThat((String) problem.getParameters().get("value")).hasSize(201).endsWith("…");
    }
}
