package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.flambeau.contracts.Topics;
import org.flambeau.system.faults.Evidence.Ledger;
import org.flambeau.system.faults.Evidence.StoredNotification;
import org.flambeau.system.faults.Evidence.StoredPodium;
import org.flambeau.system.faults.Evidence.TopicRecord;
import org.flambeau.system.faults.Operation.Attempt;
import org.junit.jupiter.api.Test;

/** For each promise a run that breaks it, by hand: the checker finds it, and finds nothing in a run that is whole. */
class CheckerTest {

    private static final String GAMES = "games-1";
    private static final Attempt OK = new Attempt(201, false, 0);
    private static final Attempt NOT_NOW = new Attempt(503, true, 0);
    private static final Attempt STALE = new Attempt(412, false, 0);
    private static final Attempt NO_ANSWER = new Attempt(0, false, 0);

    private final List<Operation> history = new ArrayList<>();
    private final List<StoredPodium> podiums = new ArrayList<>();
    private final List<TopicRecord> records = new ArrayList<>();
    private final List<StoredNotification> notifications = new ArrayList<>();
    private final TreeMap<String, Ledger> subscribers = new TreeMap<>();
    private final TreeMap<String, Long> waiting = new TreeMap<>();
    private final TreeMap<String, Integer> stored = new TreeMap<>();
    private final TreeMap<String, Integer> told = new TreeMap<>();

    /** Two versions of one podium, told by two notifications to one subscriber. */
    CheckerTest() {
        history.add(new Operation("RUN", "one", List.of(NO_ANSWER, NOT_NOW, OK)));
        history.add(new Operation("RUN", "two", List.of(OK)));
        for (int version = 1; version <= 2; version++) {
            podiums.add(new StoredPodium("RUN", version, "KEN", version == 1 ? "one" : "two"));
            records.add(podium(version));
            notifications.add(new StoredNotification(version, podium(version).id()));
            records.add(notification(version));
        }
        subscribers.put("a follower", new Ledger(0, List.of(1L, 2L)));
        waiting.put("medals-service", 0L);
        stored.put("KEN", 1);
        told.put("KEN", 1);
    }

    @Test
    void aRunThatIsWholeBreaksNothing() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void aDuplicateOnATopicAnUnknownOutcomeEitherWayAndARefusalBreakNothing() {
        records.add(podium(1));
        records.add(notification(2));
        history.set(1, new Operation("RUN", "two", List.of(NO_ANSWER)));
        history.add(new Operation("RUN", "three", List.of(NOT_NOW)));
        history.add(new Operation("RUN", "four", List.of(STALE)));

        assertThat(broken()).isEmpty();
    }

    @Test
    void anAcknowledgedPodiumThatIsNotStoredIsFound() {
        history.add(new Operation("RUN", "three", List.of(OK)));
        assertThat(broken()).containsExactly("RUN three was acknowledged and is stored 0 times");
    }

    @Test
    void aPodiumThatIsStoredTwiceIsFound() {
        history.remove(1);
        podiums.set(1, new StoredPodium("RUN", 2, "KEN", "one"));
        assertThat(broken()).containsExactly("RUN one was acknowledged and is stored 2 times");
    }

    @Test
    void anUnknownOneThatIsStoredTwiceIsFound() {
        history.clear();
        history.add(new Operation("RUN", "one", List.of(NO_ANSWER, NOT_NOW)));
        podiums.set(1, new StoredPodium("RUN", 2, "KEN", "one"));
        assertThat(broken()).containsExactly("RUN one is stored 2 times");
    }

    @Test
    void aRefusedOneThatIsStoredIsFound() {
        history.set(1, new Operation("RUN", "two", List.of(STALE)));
        assertThat(broken()).containsExactly("RUN two was refused and is stored");
    }

    @Test
    void aPodiumThatNobodyWantedIsFound() {
        history.remove(1);
        assertThat(broken()).containsExactly("RUN two is stored and nobody wanted it");
    }

    @Test
    void aGapInTheVersionsOfTheStoreIsFound() {
        podiums.set(1, new StoredPodium("RUN", 3, "KEN", "two"));
        assertThat(broken()).contains("versions of RUN in the store: 3 comes where 2 should");
    }

    @Test
    void aVersionThatIsMissingOnTheTopicIsFound() {
        records.remove(podium(1));
        assertThat(broken())
                .contains(
                        "podium/games-1/RUN/1 is stored and not on the topic",
                        Topics.MEDALS + " podium/games-1/RUN: 2 comes where 1 should");
    }

    @Test
    void versionsOutOfOrderOnATopicAreFound() {
        records.set(0, podium(2));
        records.set(2, podium(1));
        assertThat(broken()).containsExactly(Topics.MEDALS + " podium/games-1/RUN: 2 comes where 1 should");
    }

    @Test
    void aKeyInTwoPartitionsIsFound() {
        TopicRecord second = podium(2);
        records.set(2, new TopicRecord(second.topic(), 1, second.key(), second.id(), second.aggregate(), 2));
        assertThat(broken()).containsExactly("key games-1 of games.medals.v1 lies in partitions 0 and 1");
    }

    @Test
    void anEventThatIsOnTheTopicAndInNoStoreIsFound() {
        records.add(podium(3));
        assertThat(broken())
                .contains("podium/games-1/RUN/3 is on the topic and not stored", "podium/games-1/RUN/3 was never told");
    }

    @Test
    void anEventThatWasToldTwiceIsFound() {
        notifications.set(1, new StoredNotification(2, podium(1).id()));
        assertThat(broken()).contains("podium/games-1/RUN/1 was told by 2 notifications");
    }

    @Test
    void anEventThatWasNeverToldIsFound() {
        notifications.set(1, new StoredNotification(2, null));
        assertThat(broken()).containsExactly("podium/games-1/RUN/2 was never told");
    }

    @Test
    void aGapInTheNotificationsIsFound() {
        notifications.set(1, new StoredNotification(3, podium(2).id()));
        assertThat(broken()).contains("notifications in the store: 3 comes where 2 should");
    }

    @Test
    void aSubscriberWithAGapADoubleOrWithoutTheLastIsFound() {
        subscribers.put("gap", new Ledger(0, List.of(2L)));
        subscribers.put("double", new Ledger(0, List.of(1L, 1L, 2L)));
        subscribers.put("late", new Ledger(0, List.of(1L)));
        assertThat(broken())
                .contains(
                        "gap: 2 comes where 1 should",
                        "double: 1 comes where 2 should",
                        "late was told 1 of 2 notifications");
    }

    @Test
    void whatIsLeftInAnOutboxIsFound() {
        waiting.put("medals-service", 3L);
        assertThat(broken()).containsExactly("medals-service has 3 events that are not published");
    }

    @Test
    void aTableThatDoesNotAddUpIsFoundInTheStoreAndOnTheTopic() {
        stored.put("KEN", 2);
        told.put("NED", 1);
        assertThat(broken())
                .containsExactly(
                        "the table in the store is {KEN=2}, its podiums make {KEN=1}",
                        "the table that was told is {KEN=1, NED=1}, the podiums make {KEN=1}");
    }

    @Test
    void aRunInWhichNothingHappenedProvesNothing() {
        history.clear();
        podiums.clear();
        records.clear();
        notifications.clear();
        subscribers.clear();
        stored.clear();
        told.clear();
        assertThat(broken()).containsExactly("no podiums at all", "no notifications at all");
    }

    private List<String> broken() {
        return Checker.broken(
                GAMES, new Evidence(history, podiums, records, notifications, subscribers, waiting, stored, told));
    }

    private static TopicRecord podium(long version) {
        String aggregate = "podium/" + GAMES + "/RUN";
        return new TopicRecord(Topics.MEDALS, 0, GAMES, aggregate + "/" + version, aggregate, version);
    }

    private static TopicRecord notification(long sequence) {
        String aggregate = "notification/" + GAMES;
        return new TopicRecord(Topics.NOTIFICATIONS, 2, GAMES, aggregate + "/" + sequence, aggregate, sequence);
    }
}
