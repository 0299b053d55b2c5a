package org.flambeau.ceremony.calling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Show;

/** Tells other features of this service what a command did, in the transaction of the command. */
@ApplicationScoped
class CrewNews {

    private final Event<CueCalled> cues;
    private final Event<SegmentTaken> taken;

    CrewNews(Event<CueCalled> cues, Event<SegmentTaken> taken) {
        this.cues = cues;
        this.taken = taken;
    }

    void tell(Ceremony before, Ceremony after, Call call) {
        Show show = after.show();
        Optional<String> live = show.live();
        CommandBody body = call.body();
        step(body)
                .ifPresent(step -> cues.fire(new CueCalled(
                        after.key(),
                        show.run(),
                        show.take(),
                        Optional.ofNullable(body.segment()).orElseGet(live::orElseThrow),
                        body.cue(),
                        step,
                        call.at())));
        if (live.isPresent()
                && call.command().advances()
                && !live.equals(before.show().live()))
            taken.fire(new SegmentTaken(after.key(), show.run(), show.take(), live.get(), call.at()));
    }

    private static Optional<Step> step(CommandBody body) {
        if (body.cue() == null) return Optional.empty();
        return switch (body.command()) {
            case WARN -> Optional.of(Step.WARN);
            case STANDBY -> Optional.of(Step.STANDBY);
            case GO -> Optional.of(Step.GO);
            case START, NEXT, GO_TO, CUT, SKIP, HOLD, RESUME, ADD_TIME, UNDO, FINISH -> Optional.empty();
        };
    }
}
