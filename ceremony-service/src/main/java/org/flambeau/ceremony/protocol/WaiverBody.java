package org.flambeau.ceremony.protocol;

import org.flambeau.ceremony.http.Sent;

/** A waiver as JSON. */
public record WaiverBody(String segment, String reason) {

    private static final int LONGEST_REASON = 500;

    /** The same, trimmed; 422 names what is missing or too long. */
    WaiverBody checked() {
        return new WaiverBody(Sent.required("segment", segment, 63), Sent.required("reason", reason, LONGEST_REASON));
    }
}
