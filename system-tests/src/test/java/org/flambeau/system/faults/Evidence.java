package org.flambeau.system.faults;

import java.util.List;
import java.util.Map;

/**
 * What is left of a run of one Games: what was wanted, what is stored, what stands on the topics, and what subscribers
 * were told.
 *
 * @param podiums every version of every podium in the store of medals-service
 * @param records what stands on the topics of this Games, partition by partition in order, duplicates and all
 * @param notifications the store of broadcast-service, by sequence
 * @param subscribers ledger of each subscriber
 * @param waiting events per service that are not published
 * @param storedTable gold medals by organisation as the store of medals-service has them
 * @param toldTable the same as whoever follows the topic has it
 */
record Evidence(
        List<Operation> history,
        List<StoredPodium> podiums,
        List<TopicRecord> records,
        List<StoredNotification> notifications,
        Map<String, Ledger> subscribers,
        Map<String, Long> waiting,
        Map<String, Integer> storedTable,
        Map<String, Integer> toldTable) {

    record StoredPodium(String event, long version, String organisation, String winner) {}

    /** @param id of the event; the same for a duplicate */
    record TopicRecord(String topic, int partition, String key, String id, String aggregate, long version) {}

    /** @param cause id of the event that it tells, or null for one that was written by hand */
    record StoredNotification(long sequence, String cause) {}

    /** @param startsAfter the sequence that it followed from */
    record Ledger(long startsAfter, List<Long> sequences) {}
}
