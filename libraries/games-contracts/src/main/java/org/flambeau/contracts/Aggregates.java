package org.flambeau.contracts;

/** Names of aggregates as they stand in {@code ce_subject} and, followed by the version, in {@code ce_id}. */
public final class Aggregates {

    private Aggregates() {}

    public static String games(String games) {
        return "games/" + games;
    }

    public static String podium(String games, String event) {
        return "podium/" + games + "/" + event;
    }

    /** @param id of the milestone, unique within its Games */
    public static String milestone(String games, String id) {
        return "milestone/" + games + "/" + id;
    }

    public static String ceremony(String games, String ceremony) {
        return "ceremony/" + games + "/" + ceremony;
    }

    /** A ceremony as its production sees it; its version counts the events of the production topic. */
    public static String production(String games, String ceremony) {
        return "production/" + games + "/" + ceremony;
    }

    /** The feed of a Games; its version is the sequence of the notification. */
    public static String notifications(String games) {
        return "notification/" + games;
    }

    /** Identity of one version of an aggregate. */
    public static String eventId(String aggregate, long version) {
        return aggregate + "/" + version;
    }
}
