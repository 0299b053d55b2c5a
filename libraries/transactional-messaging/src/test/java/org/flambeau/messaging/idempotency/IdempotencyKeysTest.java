package org.flambeau.messaging.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.flambeau.messaging.Effects;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class IdempotencyKeysTest {

    @Inject
    IdempotencyKeys keys;

    @Inject
    Effects effects;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theTwinOfACommandGetsItsAnswerAndHasNoEffect() {
        StoredAnswer first = once("caller", "request", () -> does("first"));
        StoredAnswer second = once("caller", "request", () -> does("second"));

        assertThat(second).isEqualTo(first);
        assertThat(first).isEqualTo(new StoredAnswer(200, Map.of("ETag", "\"1\""), "{\"was\":\"first\"}"));
        assertThat(effects.startingWith(key)).containsExactly(key + " first");
    }

    @Test
    void twentyTwinsAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        ExecutorService desk = Executors.newFixedThreadPool(10);
        List<Future<StoredAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "twin" + i;
            answers.add(desk.submit(() -> once("caller", "request", () -> does(name))));
        }
        List<StoredAnswer> given = new ArrayList<>();
        for (Future<StoredAnswer> answer : answers) given.add(answer.get());
        desk.shutdown();

        assertThat(given).hasSize(20);
        assertThat(given.stream().distinct()).hasSize(1);
        assertThat(effects.startingWith(key)).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndNamed() {
        once("caller", "request", () -> does("first"));

        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> once("caller", "another request", () -> does("second")));

        assertThat(problem.getStatusCode()).isEqualTo(422);
        assertThat(problem.getParameters())
                .containsEntry("field", "Idempotency-Key")
                .containsEntry("value", key);
        assertThat(effects.startingWith(key)).containsExactly(key + " first");
    }

    @Test
    void aRefusedCommandMayBeTriedAgainUnderItsKey() {
        catchThrowableOfType(
                IllegalStateException.class,
                () -> once("caller", "request", () -> {
                    does("refused");
                    throw new IllegalStateException("refused");
                }));

        once("caller", "request", () -> does("accepted"));

        assertThat(effects.startingWith(key)).containsExactly(key + " accepted");
    }

    @Test
    void keysOfDifferentCallersAreDifferent() {
        once("one", "request", () -> does("of one"));
        once("two", "request", () -> does("of two"));

        assertThat(effects.startingWith(key)).containsExactly(key + " of one", key + " of two");
    }

    private StoredAnswer does(String what) {
        effects.happen(key + " " + what);
        return new StoredAnswer(200, Map.of("ETag", "\"1\""), "{\"was\":\"" + what + "\"}");
    }

    private StoredAnswer once(String caller, String request, Supplier<StoredAnswer> effect) {
        return QuarkusTransaction.requiringNew().call(() -> keys.once(caller, key, request, effect));
    }
}
