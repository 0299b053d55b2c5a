package org.flambeau.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flambeau.contracts.CloudEventHeaders;

/**
 * Records as they may be applied together: those that follow each other in one partition under one key, so that two
 * transactions never lock what belongs to several keys in different orders.
 */
final class Runs {

    /** Who wants to publish under the same key waits for a run. */
    private static final int LONGEST = 16;

    private Runs() {}

    /**
     * All records in their order, in runs.
     *
     * @param types of those that may be in a run with others; every other record is a run of its own
     */
    static List<List<ConsumerRecord<String, byte[]>>> of(
            Iterable<ConsumerRecord<String, byte[]>> records, Set<String> types) {
        List<List<ConsumerRecord<String, byte[]>>> runs = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> run = null;
        for (ConsumerRecord<String, byte[]> record : records) {
            if (run == null || run.size() == LONGEST || !goTogether(run.get(0), record, types))
                runs.add(run = new ArrayList<>());
            run.add(record);
        }
        return runs;
    }

    private static boolean goTogether(
            ConsumerRecord<String, byte[]> first, ConsumerRecord<String, byte[]> next, Set<String> types) {
        return isOf(types, first)
                && isOf(types, next)
                && first.topic().equals(next.topic())
                && first.partition() == next.partition()
                && first.key() != null
                && first.key().equals(next.key());
    }

    private static boolean isOf(Set<String> types, ConsumerRecord<String, byte[]> record) {
        String type = Envelope.text(record, CloudEventHeaders.TYPE);
        return type != null && types.contains(type);
    }
}
