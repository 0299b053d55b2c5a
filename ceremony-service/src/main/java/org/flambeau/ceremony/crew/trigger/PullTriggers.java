package org.flambeau.ceremony.crew.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.flambeau.ceremony.calling.CueCalled;
import org.flambeau.ceremony.calling.SegmentTaken;

/** Queues the calls of the triggers that wait for what is called, in the transaction of the command. */
@ApplicationScoped
public class PullTriggers {

    private final TriggerRows triggers;
    private final DeliveryTable deliveries;
    private final TriggerSettings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final TriggerBell bell;
    private final ObjectMapper json;

    PullTriggers(
            TriggerRows triggers,
            DeliveryTable deliveries,
            TriggerSettings settings,
            TransactionSynchronizationRegistry transactions,
            TriggerBell bell,
            ObjectMapper json) {
        this.triggers = triggers;
        this.deliveries = deliveries;
        this.settings = settings;
        this.transactions = transactions;
        this.bell = bell;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes CueCalled called) {
        queue(triggers.waitingFor(called), trigger -> TriggerMessage.of(called, trigger));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes SegmentTaken taken) {
        queue(triggers.waitingFor(taken), trigger -> TriggerMessage.of(taken, trigger));
    }

    private void queue(List<TriggerEntity> pulled, Function<String, TriggerMessage> message) {
        if (pulled.isEmpty()) return;
        for (TriggerEntity trigger : pulled)
            deliveries.add(
                    trigger.id, "msg_" + UUID.randomUUID(), text(message.apply(trigger.code)), settings.useWithin());
        transactions.registerInterposedSynchronization(new RingAfterCommit());
    }

    private String text(TriggerMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + message.type(), e);
        }
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.ring();
        }
    }
}
