package org.flambeau.ceremony.crew.trigger;

import java.net.URI;
import org.flambeau.ceremony.calling.Step;

/**
 * A trigger as it is shown.
 *
 * @param secret told once, to the one who makes the trigger
 */
public record TriggerView(String code, long version, String segment, String cue, Step step, URI url, String secret) {

    static TriggerView of(Trigger trigger, boolean withSecret) {
        Cause cause = trigger.cause();
        return new TriggerView(
                trigger.code(),
                trigger.version(),
                cause.segment(),
                cause.cue(),
                cause.step(),
                trigger.url(),
                withSecret ? trigger.secret() : null);
    }
}
