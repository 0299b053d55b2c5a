package org.flambeau.messaging.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.flambeau.http.Causes;

/** The operator's second try: applies a dead letter with the consumer as it is now. */
@ApplicationScoped
public class DeadLetterReplay {

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final List<InboxConsumer> consumers;

    DeadLetterReplay(Inbox inbox, DeadLetters deadLetters, @All List<InboxConsumer> consumers) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
    }

    /**
     * Applies the letter and closes it in one transaction. It stays open when it cannot be applied, and when an earlier
     * version of its aggregate is still missing.
     *
     * @return empty when there is no such open letter, else what became of it
     */
    public Optional<Outcome> replay(String id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<DeadLetters.Letter> letter = deadLetters.open(id);
                if (letter.isEmpty()) return Optional.empty();
                Inbox.Outcome outcome = inbox.apply(
                        consumer(letter.get().consumer()),
                        Envelope.read(letter.get().record()));
                if (outcome == Inbox.Outcome.WAITS)
                    return Optional.of(new Outcome(false, "an earlier version is missing; it was asked for"));
                deadLetters.replayed(id);
                return Optional.of(new Outcome(
                        true, outcome == Inbox.Outcome.APPLIED ? "applied" : "it had been applied meanwhile"));
            });
        } catch (RuntimeException e) {
            // The transaction may wrap what its work throws.
            UnreadableEvent told = Causes.nearest(e, UnreadableEvent.class).orElseThrow(() -> e);
            return Optional.of(new Outcome(false, told.getMessage()));
        }
    }

    private InboxConsumer consumer(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent("no consumer " + name + " in this version of the service"));
    }

    /** What became of a replay. */
    public record Outcome(boolean applied, String detail) {}
}
