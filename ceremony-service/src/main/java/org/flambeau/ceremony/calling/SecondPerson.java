package org.flambeau.ceremony.calling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.ceremony.protocol.SkipDecision;
import org.flambeau.ceremony.protocol.SkipPermission;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.http.Refusal;

/** Asks for a second person where a command passes over on air what the protocol requires. In a rehearsal nobody is asked. */
@ApplicationScoped
class SecondPerson {

    private final SkipPermission permission;

    SecondPerson(SkipPermission permission) {
        this.permission = permission;
    }

    /**
     * Who has agreed, null where nobody had to.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 naming the first segment that nobody else has agreed to
     */
    String agreeing(Ceremony ceremony, List<String> passedOver, String caller) {
        boolean onAir = ceremony.show()
                .round()
                .filter(round -> round.mode() == RunMode.LIVE)
                .isPresent();
        if (!onAir) return null;
        Set<String> people = new TreeSet<>();
        for (String segment : passedOver) {
            SkipDecision decision = permission.check(ceremony, segment, caller);
            if (decision instanceof SkipDecision.NeedsSecondPerson needed)
                throw Refusal.conflict("segment", segment, needed.sentence());
            if (decision instanceof SkipDecision.Waived waived) people.add(waived.by());
        }
        return people.isEmpty() ? null : String.join(", ", people);
    }
}
