package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Restart;

/** One show twice: as it stands in the memory of a process, and as a process finds it that is killed after every command. */
final class TwinShow {

    private final Map<Command, Integer> accepted;
    private Ceremony inMemory;
    private Ceremony restarted;

    /** @param accepted counts what was accepted, over all shows */
    TwinShow(Ceremony ceremony, Map<Command, Integer> accepted) {
        this.accepted = accepted;
        edit(ceremony);
    }

    Ceremony ceremony() {
        return inMemory;
    }

    void edit(Ceremony edited) {
        inMemory = edited;
        restarted = Restart.of(edited);
        assertThat(restarted).as("after a restart").isEqualTo(inMemory);
    }

    /** Gives a command to both: they answer the same, and stand where the other stands. */
    boolean call(Call call) {
        if (call.body().mistaken(inMemory.show()).isPresent()) return false;
        Outcome outcome = Calling.on(inMemory, call);
        assertThat(Calling.on(restarted, call)).as("%s after a restart", call).isEqualTo(outcome);
        if (!(outcome instanceof Outcome.Accepted done)) return false;
        accepted.merge(call.command(), 1, Integer::sum);
        Ceremony before = inMemory;
        inMemory = Calling.after(before, done, call);
        restarted = Restart.of(Calling.after(restarted, done, call));
        assertThat(restarted).as("after %s and a restart", call).isEqualTo(inMemory);
        assertThat(inMemory.order()).as("a command edits nothing").isEqualTo(before.order());
        if (inMemory.show().run() == before.show().run())
            assertThat(inMemory.show().take())
                    .isBetween(before.show().take(), before.show().take() + 1);
        return true;
    }
}
