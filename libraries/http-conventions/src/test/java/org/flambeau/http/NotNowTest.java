package org.flambeau.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotNowTest {

    private static final HttpProblem INTERNAL =
            HttpProblem.builder().withStatus(500).withInstance(URI.create("/a")).build();

    private final NotNow notNow = new NotNow();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "55P03", "57014", "57P01", "57P03", "25P03"})
    void whatPassesByItselfIsAnswered503AndWhenToComeBack(String state) {
        HttpProblem answer = answer(new IllegalStateException(new SQLException("refused", state)));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(String.valueOf(answer.getHeaders().get(HttpHeaders.RETRY_AFTER))))
                .isBetween(1, 5);
        assertThat(answer.getInstance()).isEqualTo(INTERNAL.getInstance());
    }

    @Test
    void aPoolWithoutAFreeConnectionPassesToo() {
        assertThat(answer(new RuntimeException(new SQLException("Sorry, acquisition timeout!")))
                        .getStatusCode())
                .isEqualTo(503);
    }

    /** As Narayana and Agroal tell it. */
    @Test
    void aCommitThatTheDatabaseDidNotAnswerPassesToo() {
        XAException commit = new XAException(XAException.XAER_RMFAIL);
        commit.initCause(new SQLException("An I/O error occurred while sending to the backend.", "08006"));
        Exception rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(commit);

        assertThat(answer(new RuntimeException("Error invoking subclass method", rolledBack))
                        .getStatusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40"})
    void aFaultOfOursStays500(String state) {
        assertThat(answer(new IllegalStateException(new SQLException("refused", state))))
                .isSameAs(INTERNAL);
    }

    @Test
    void aRefusalStaysWhatItIsWhateverCausedIt() {
        HttpProblem refused = HttpProblem.builder().withStatus(409).build();

        assertThat(notNow.apply(refused, ProblemContext.of(new SQLException("x", "55P03"), "/a")))
                .isSameAs(refused);
        assertThat(answer(new IllegalStateException("nothing of the database"))).isSameAs(INTERNAL);
    }

    private HttpProblem answer(Throwable failure) {
        return notNow.apply(INTERNAL, ProblemContext.of(failure, "/a"));
    }
}
