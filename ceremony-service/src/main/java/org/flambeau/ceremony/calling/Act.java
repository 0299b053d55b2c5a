package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * A line of the as-run log: what was called.
 *
 * @param take the take that it led to
 * @param segment the segment that is live after it, null when none is
 * @param target the segment that the command spoke of, null when it was about the live one
 * @param cue the cue that it spoke of, null for none
 * @param amount time that was added, negative when it was taken away; null for none
 * @param passedOver segments that it took out
 * @param passedAs what has become of them, null when there are none
 * @param reason in the caller's words, null for none
 * @param secondPerson who agreed to leave out what the protocol asks for, null when nobody had to
 * @param by name of the caller
 */
public record Act(
        int run,
        int take,
        RunMode mode,
        Command command,
        String segment,
        String target,
        String cue,
        Duration amount,
        List<String> passedOver,
        TimedSegment.Out passedAs,
        String reason,
        String secondPerson,
        Instant at,
        String by) {}
