package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.timing.Anchor;

/**
 * What only some segments have.
 *
 * @param secretUntil hidden from the public until that instant, and until it is live where that is asked too; null for none
 * @param shortest the least that it can last, null when it cannot give time
 * @param group code of the group that it belongs to, null for none
 * @param anchor what it must meet outside of the show, null for none
 * @param cues in the order in which they go
 * @param variants of the ceremony that it is played in, such as {@code main} and {@code rain}; in all when empty
 * @param languages language tags that it is announced in
 */
public record Particulars(
        Instant secretUntil,
        Duration shortest,
        String group,
        Anchor anchor,
        List<CuePlan> cues,
        List<String> variants,
        List<String> languages) {

    public static final Particulars NONE = new Particulars(null, null, null, null, List.of(), List.of(), List.of());

    public Particulars {
        cues = List.copyOf(cues);
        variants = List.copyOf(variants);
        languages = List.copyOf(languages);
    }
}
