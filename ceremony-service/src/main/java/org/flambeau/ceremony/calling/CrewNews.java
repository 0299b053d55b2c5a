package org.flambeau.ceremony.calling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.victory.VictoryOutcome;

/** Tells other features of this service what a command did, in the transaction of the command. */
@ApplicationScoped
class CrewNews {

    private final Event<CueCalled> cues;
    private final Event<SegmentTaken> taken;
    private final VictoryOutcome victories;

    CrewNews(Event<CueCalled> cues, Event<SegmentTaken> taken, VictoryOutcome victories) {
        this.cues = cues;
        this.taken = taken;
        this.victories = victories;
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
        if (!show.isPublic()) return;
        if (show instanceof Finished) victories.finished(after.key());
        else if (before.show() instanceof Finished) victories.reopened(after.key());
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
