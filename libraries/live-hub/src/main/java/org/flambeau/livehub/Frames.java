package org.flambeau.livehub;

import java.util.Objects;

/**
 * An entry as one protocol tells it.
 *
 * <p>The state goes on the wire before the message. Who is cut off between the two resumes before the message and sees
 * the state again, which does no harm; the other way round it would miss the state for good.
 *
 * @param state a frame without an id that becomes true with the message, null when there is none
 * @param message the numbered frame
 */
public record Frames(Frame state, Frame message) {

    public Frames {
        Objects.requireNonNull(message);
    }
}
