package org.flambeau.medals.event;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.http.Refusal;
import org.flambeau.medals.games.EventCount;
import org.flambeau.medals.games.TellGames;
import org.flambeau.medals.register.ListMerge;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.register.RegisterMemory;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;
import org.flambeau.medals.rule.Wording;

/**
 * The medal events of a Games. One that has a podium stays, with its number of bronzes. A new number of events is told
 * to the world with the facts of the Games.
 */
@ApplicationScoped
public class Events implements Register<EventDescription>, EventCount {

    private static final List<Rule<EventDescription>> RULES = List.of(
            event -> Code.EVENT.check("code", event.code()),
            event -> Code.DISCIPLINE.check("discipline", event.discipline()),
            event -> Wording.names("disciplineNames", event.disciplineNames()),
            event -> Wording.names("names", event.names()),
            Events::categoryIsTold,
            Events::bronzesAreOneOrTwo,
            event -> Era.check("scheduledDay", event.scheduledDay()),
            event -> Era.check("scheduledAt", event.scheduledAt()));

    private final EventRepository repository;
    private final EventUse use;
    private final TellGames tellGames;
    private final RegisterMemory memory;

    Events(EventRepository repository, EventUse use, TellGames tellGames, RegisterMemory memory) {
        this.repository = repository;
        this.use = use;
        this.tellGames = tellGames;
        this.memory = memory;
    }

    /**
     * An event by its code.
     *
     * @throws HttpProblem 404 when the Games has none
     */
    public EventDescription get(String games, String code) {
        return Optional.of(code)
                .filter(Code.EVENT::fits)
                .flatMap(event -> repository.findByIdOptional(new EventEntity.Key(games, event)))
                .map(EventEntity::read)
                .orElseThrow(() -> unknown(code));
    }

    /**
     * Whether it can be an event at all: the database refuses what can be no code, such as a text with a NUL.
     *
     * @throws HttpProblem 404 when it cannot
     */
    public void check(String code) {
        if (!Code.EVENT.fits(code)) throw unknown(code);
    }

    /**
     * The same in a transaction as {@link RegisterMemory#items} wants it.
     *
     * @throws HttpProblem 404 when the Games has none
     */
    public EventDescription known(String games, String code) {
        return memory.known(this, games, List.of(code)).findFirst().orElseThrow(() -> unknown(code));
    }

    /** Those of the codes that the Games knows; in a transaction as {@link RegisterMemory#items} wants it. */
    public Map<String, EventDescription> byCode(String games, Collection<String> codes) {
        return memory.known(this, games, codes).collect(Collectors.toMap(EventDescription::code, Function.identity()));
    }

    @Override
    public int count(String games) {
        return memory.items(this, games).size();
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int limit() {
        return 2_000;
    }

    @Override
    public List<Rule<EventDescription>> rules() {
        return RULES;
    }

    @Override
    public Object identity(EventDescription event) {
        return event.code();
    }

    @Override
    public List<EventDescription> read(String games) {
        return repository.of(games).stream().map(EventEntity::read).toList();
    }

    @Override
    public void replace(String games, List<EventDescription> events) {
        Map<String, EventEntity> present =
                repository.of(games).stream().collect(Collectors.toMap(entity -> entity.code, Function.identity()));
        ListMerge<EventEntity> merge = ListMerge.of(
                present, events, EventDescription::code, code -> EventEntity.of(games, code), EventEntity::write);
        merge.removed().forEach(repository::delete);
        repository.persist(merge.added());
        if (events.size() != present.size()) tellGames.totalEventsChanged(games, events.size());
    }

    @Override
    public List<Violation> conflicts(String games, List<EventDescription> before, List<EventDescription> after) {
        Set<String> used = use.eventsUsed(games);
        Map<String, EventDescription> kept =
                after.stream().collect(Collectors.toMap(EventDescription::code, Function.identity()));
        return before.stream()
                .filter(event -> used.contains(event.code()))
                .flatMap(event -> change(event, kept.get(event.code())).stream())
                .toList();
    }

    private static HttpProblem unknown(String code) {
        return Refusal.notFound("event", code, "the Games has no event of this code");
    }

    private static Optional<Violation> change(EventDescription before, EventDescription after) {
        if (after == null)
            return Optional.of(Violation.conflict("code", before.code(), "it has a podium, so it cannot go"));
        if (after.bronzes() != before.bronzes())
            return Optional.of(Violation.conflict(
                    "bronzes", before.code(), before.code() + " has a podium, so this cannot change"));
        return Optional.empty();
    }

    private static Optional<Violation> categoryIsTold(EventDescription event) {
        return event.category() != null
                ? Optional.empty()
                : Optional.of(Violation.againstRule("category", null, "expected M, W, X or O"));
    }

    /** Two where both losing semi-finalists or repechage winners get one: boxing, judo, taekwondo, wrestling. */
    private static Optional<Violation> bronzesAreOneOrTwo(EventDescription event) {
        return event.bronzes() == 1 || event.bronzes() == 2
                ? Optional.empty()
                : Optional.of(Violation.againstRule("bronzes", event.bronzes(), "expected 1 or 2"));
    }
}
