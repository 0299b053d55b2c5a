package org.flambeau.contracts;

/** CloudEvents {@code type} of every event the suite publishes. A type has one JSON Schema, {@link #schemaOf(String)}. */
public final class EventTypes {

    public static final String GAMES_CHANGED = "org.flambeau.games.changed.v1";
    public static final String GAMES_RESET = "org.flambeau.games.reset.v1";
    public static final String PODIUM_CHANGED = "org.flambeau.podium.changed.v1";
    public static final String MILESTONE_CHANGED = "org.flambeau.milestone.changed.v1";
    public static final String CEREMONY_CHANGED = "org.flambeau.ceremony.changed.v1";
    public static final String PRODUCTION_CHANGED = "org.flambeau.ceremony.production-changed.v1";
    public static final String NOTIFICATION_PUBLISHED = "org.flambeau.notification.published.v1";
    public static final String RESEND_REQUESTED = "org.flambeau.resend.requested.v1";
    public static final String DEAD_LETTERED = "org.flambeau.dead-lettered.v1";

    private EventTypes() {}

    /** Class path resource of the JSON Schema (2020-12) of a type. */
    public static String schemaOf(String type) {
        return "/schemas/" + type + ".json";
    }
}
