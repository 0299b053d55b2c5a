package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.Member;
import org.flambeau.http.Precondition;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.register.RegisterMemory;
import org.flambeau.medals.rule.Refusing;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/**
 * Enters or changes a podium at somebody's request, under the lock of its Games. The same content again changes nothing.
 */
@ApplicationScoped
class ChangePodium {

    private final GamesShelf shelf;
    private final Events events;
    private final Organisations organisations;
    private final RegisterMemory registers;
    private final RecordPodium recordPodium;
    private final Statements statements;
    private final Clock clock;

    ChangePodium(
            GamesShelf shelf,
            Events events,
            Organisations organisations,
            RegisterMemory registers,
            RecordPodium recordPodium,
            Statements statements,
            Clock clock) {
        this.shelf = shelf;
        this.registers = registers;
        this.statements = statements;
        this.events = events;
        this.organisations = organisations;
        this.recordPodium = recordPodium;
        this.clock = clock;
    }

    /**
     * The podium after the change, with what the change did.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403, 404, 409, 412 or 422; nothing has changed then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    RecordedPodium change(PodiumKey key, PodiumRequest request, Precondition precondition, Caller caller) {
        events.check(key.event());
        Trip look = statements.trip();
        Supplier<Games> locked = shelf.lock(look, key.games());
        registers.ask(look, key.games());
        Supplier<RecordPodium.Present> found = recordPodium.present(look, key);
        look.make();
        Games games = locked.get();
        EventDescription event = events.known(key.games(), key.event());
        RecordPodium.Present standing = found.get();
        Optional<PodiumVersion> present = standing.podium().content();
        precondition.check(present.map(PodiumVersion::version).orElse(0L));
        Refusing.onViolation(ShapeRules.check(request));
        Map<String, Organisation> known = organisations.byCode(key.games(), mentioned(request, present));
        Proposal proposal = new Proposal(
                games.facts(), event, known.keySet(), present.orElse(null), request, now(), caller.chief());
        if (proposal.changesNothing()) return RecordedPodium.unchanged(present.get());
        Refusing.onViolation(PodiumRules.check(proposal));
        return recordPodium.record(key, standing, proposal, known, caller.name());
    }

    /** As fine as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Of the present version too: the change has to name those who lose a medal. */
    private static Set<String> mentioned(PodiumRequest request, Optional<PodiumVersion> present) {
        Set<String> codes = new HashSet<>();
        present.ifPresent(podium -> podium.content().medals().forEach(medal -> codes.add(medal.organisation())));
        for (Medal medal : request.medals()) {
            codes.add(medal.organisation());
            for (Member member : medal.competitor().members())
                if (member.organisation() != null) codes.add(member.organisation());
        }
        return codes;
    }
}
