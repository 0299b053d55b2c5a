package org.flambeau.ceremony.crew.trigger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.flambeau.ceremony.calling.Step;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/**
 * A trigger as JSON: {@code cue} and {@code step}, or {@code segment} alone.
 *
 * @param segment where the cue is called, any when left out; or the segment whose start is meant
 */
public record TriggerBody(String segment, String cue, Step step, String url) {

    private static final int LONGEST_URL = 500;

    /** What it waits for; 422 when that is neither a step of a cue nor the start of a segment. */
    Cause checkedCause() {
        code("segment", segment);
        code("cue", cue);
        if (cue != null && step == null)
            throw Refusal.unprocessable("step", null, "one of WARN, STANDBY, GO is needed with a cue");
        if (cue == null && step != null)
            throw Refusal.unprocessable("step", step, "a step is of a cue: tell which, or leave it out");
        if (cue == null && segment == null)
            throw Refusal.unprocessable(
                    "segment", null, "tell cue and step, or the segment whose start pulls the trigger");
        return new Cause(segment, cue, step);
    }

    /** Where to; 422 when it is no http or https address, or one that no trigger may call. */
    URI checkedUrl(BridgePolicy policy) {
        String text = Sent.required("url", url, LONGEST_URL);
        URI address = parsed(text);
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null)
            throw Refusal.unprocessable("url", text, "expected an http or https address");
        if (address.getRawUserInfo() != null || address.getRawFragment() != null)
            throw Refusal.unprocessable("url", text, "neither a user nor a fragment is taken in the address");
        policy.refusalOfLiteral(address.getHost()).ifPresent(reason -> {
            throw Refusal.unprocessable("url", text, reason);
        });
        return address;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw Refusal.unprocessable("url", text, "expected an http or https address");
        }
    }

    private static void code(String field, String value) {
        if (value != null && !CeremonyKey.isCode(value))
            throw Refusal.unprocessable(field, value, "a code has small letters, digits and hyphens, at most 63");
    }
}
