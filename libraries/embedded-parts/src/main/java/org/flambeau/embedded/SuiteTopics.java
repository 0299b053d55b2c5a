package org.flambeau.embedded;

import java.util.Map;
import org.flambeau.contracts.Topics;

/** The topics of the suite and their partitions. Order is per key, so more partitions than one serve several Games. */
final class SuiteTopics {

    static final Map<String, Integer> PARTITIONS = Map.of(
            Topics.MEDALS,
            3,
            Topics.CEREMONIES,
            3,
            Topics.CEREMONIES_PRODUCTION,
            3,
            Topics.NOTIFICATIONS,
            3,
            Topics.RESEND_REQUESTS,
            1,
            Topics.deadLetters(Topics.MEDALS, "editing"),
            1,
            Topics.deadLetters(Topics.CEREMONIES, "editing"),
            1,
            Topics.deadLetters(Topics.MEDALS, "ceremony-games"),
            1);

    private SuiteTopics() {}
}
