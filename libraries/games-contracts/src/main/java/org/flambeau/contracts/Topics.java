package org.flambeau.contracts;

import java.util.List;

/** The Kafka topics of the suite. Every topic is kept whole: no compaction, no expiry while the Games lasts. */
public final class Topics {

    /** Written by medals-service, key = Games code. */
    public static final String MEDALS = "games.medals.v1";

    /** Written by ceremony-service with what the public may know, key = {@code games/ceremony}. */
    public static final String CEREMONIES = "games.ceremonies.v1";

    /** Restricted full view of a ceremony; written only where the broker controls access, key = {@code games/ceremony}. */
    public static final String CEREMONIES_PRODUCTION = "games.ceremonies.production.v1";

    /** Written by broadcast-service, key = Games code, one sequence per Games. */
    public static final String NOTIFICATIONS = "games.notifications.v1";

    /** Written by a consumer that misses a version, read by the owner of the aggregate, key = aggregate. */
    public static final String RESEND_REQUESTS = "games.resend-requests.v1";

    /** Written by the consumers of the suite with what they could not read, key = id of the dead letter. */
    public static final List<String> DEAD_LETTERS = List.of(
            deadLetters(MEDALS, "editing"),
            deadLetters(CEREMONIES, "editing"),
            deadLetters(MEDALS, "ceremony-games"),
            deadLetters(MEDALS, "ceremony-victory"));

    private Topics() {}

    /** The topic that takes what {@code consumer} could not read from {@code topic}. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlq";
    }
}
