package org.flambeau.medals.games;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.http.Precondition;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Refusing;
import org.flambeau.medals.rule.Violation;

/** Registers a Games or changes its facts, and tells the world. The same facts again change nothing. */
@ApplicationScoped
public class ChangeGames {

    private final GamesRepository repository;
    private final PodiumPresence podiums;
    private final EventCount events;
    private final TellGames tellGames;
    private final Pulse pulse;

    ChangeGames(
            GamesRepository repository, PodiumPresence podiums, EventCount events, TellGames tellGames, Pulse pulse) {
        this.repository = repository;
        this.podiums = podiums;
        this.events = events;
        this.tellGames = tellGames;
        this.pulse = pulse;
    }

    /** The Games after the change. */
    @Transactional
    Games change(String code, GamesFacts facts, Precondition precondition) {
        Refusing.onViolation(Code.GAMES.check("games", code));
        pulse.changing();
        if (precondition instanceof Precondition.Create) repository.queueToCreate(code);
        Optional<GamesEntity> present = repository.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
        precondition.check(present.map(games -> games.version).orElse(0L));
        Refusing.onViolation(GamesRules.check(facts));
        if (present.isPresent() && present.get().read().facts().equals(facts))
            return present.get().read();
        present.ifPresent(games -> Refusing.onViolation(purposeStays(games, facts)));
        return write(code, present, facts);
    }

    /**
     * The Games of this code, locked until the end of the transaction. Where there is none, those who would create it wait
     * for one another.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Games> lockToChange(String code) {
        Refusing.onViolation(Code.GAMES.check("games", code));
        pulse.changing();
        repository.queueToCreate(code);
        return repository.findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).map(GamesEntity::read);
    }

    /** Every reason why a locked Games cannot have these facts. */
    public List<Violation> violations(String code, GamesFacts facts) {
        List<Violation> violations = new ArrayList<>(GamesRules.every(facts));
        repository
                .findByIdOptional(code)
                .flatMap(present -> purposeStays(present, facts))
                .ifPresent(violations::add);
        return violations;
    }

    /** Writes facts without a violation of a locked Games, and tells the world. The same facts again change nothing. */
    public void store(String code, GamesFacts facts) {
        Optional<GamesEntity> present = repository.findByIdOptional(code);
        if (present.isPresent() && present.get().read().facts().equals(facts)) return;
        write(code, present, facts);
    }

    private Games write(String code, Optional<GamesEntity> present, GamesFacts facts) {
        GamesEntity entity = present.orElseGet(() -> created(code));
        entity.write(facts);
        entity.version++;
        if (present.isEmpty()) repository.persistAndFlush(entity);
        tellGames.tell(entity.read(), events.count(code));
        return entity.read();
    }

    private Optional<Violation> purposeStays(GamesEntity present, GamesFacts facts) {
        boolean demoted = present.purpose == Purpose.LIVE && facts.purpose() == Purpose.REHEARSAL;
        if (!demoted || !podiums.anyOf(present.code)) return Optional.empty();
        return Optional.of(Violation.conflict(
                "purpose",
                facts.purpose(),
                "a live Games that has podiums cannot become a rehearsal, which can be reset"));
    }

    private static GamesEntity created(String code) {
        GamesEntity entity = new GamesEntity();
        entity.code = code;
        return entity;
    }
}
