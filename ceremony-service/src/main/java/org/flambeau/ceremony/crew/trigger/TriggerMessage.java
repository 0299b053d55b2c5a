package org.flambeau.ceremony.crew.trigger;

import java.time.Instant;
import org.flambeau.ceremony.calling.CueCalled;
import org.flambeau.ceremony.calling.SegmentTaken;
import org.flambeau.ceremony.calling.Step;

/**
 * What a bridge is told (Standard Webhooks: type, timestamp, data).
 *
 * @param type {@code cue.called} or {@code segment.taken}
 * @param timestamp when it was called
 */
record TriggerMessage(String type, Instant timestamp, Told data) {

    /** @param cue null when a segment went live, as is {@code step} */
    record Told(
            String games, String ceremony, String trigger, int run, int take, String segment, String cue, Step step) {}

    static TriggerMessage of(CueCalled called, String trigger) {
        return new TriggerMessage(
                "cue.called",
                called.at(),
                new Told(
                        called.key().games(),
                        called.key().ceremony(),
                        trigger,
                        called.run(),
                        called.take(),
                        called.segment(),
                        called.cue(),
                        called.step()));
    }

    static TriggerMessage of(SegmentTaken taken, String trigger) {
        return new TriggerMessage(
                "segment.taken",
                taken.at(),
                new Told(
                        taken.key().games(),
                        taken.key().ceremony(),
                        trigger,
                        taken.run(),
                        taken.take(),
                        taken.segment(),
                        null,
                        null));
    }
}
