package org.flambeau.medals.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flambeau.medals.register.ListMerge;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;
import org.flambeau.messaging.sql.Trip;

/** The medals of earlier Games, which milestones are held against. */
@ApplicationScoped
public class History implements Register<PastMedals> {

    /** Athens, the first of the modern Games. */
    private static final int FIRST_YEAR = 1896;

    private static final int LAST_YEAR = 9999;

    private static final String OF_ORGANISATIONS =
            "select year, past_games, organisation, gold, silver, bronze from past_medals"
                    + " where games = ? and organisation = any(?) order by position_no";

    private static final List<Rule<PastMedals>> RULES = List.of(
            medals -> within("year", medals.year(), FIRST_YEAR, LAST_YEAR),
            medals -> Code.GAMES.check("games", medals.games()),
            medals -> Code.ORGANISATION.check("organisation", medals.organisation()),
            medals -> within("gold", medals.gold(), 0, 999),
            medals -> within("silver", medals.silver(), 0, 999),
            medals -> within("bronze", medals.bronze(), 0, 999));

    private final PastMedalsRepository repository;
    private final HistoryUse use;

    History(PastMedalsRepository repository, HistoryUse use) {
        this.repository = repository;
        this.use = use;
    }

    /** The medals of these organisations. */
    public Supplier<List<PastMedals>> of(Trip trip, String games, Collection<String> organisations) {
        return trip.ask(
                OF_ORGANISATIONS,
                row -> new PastMedals(
                        row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                games,
                organisations);
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int limit() {
        return 20_000;
    }

    @Override
    public List<Rule<PastMedals>> rules() {
        return RULES;
    }

    @Override
    public Object identity(PastMedals medals) {
        return medals.games() + " " + medals.organisation();
    }

    @Override
    public String identityField() {
        return "organisation";
    }

    @Override
    public List<PastMedals> read(String games) {
        return repository.of(games).stream().map(PastMedalsEntity::read).toList();
    }

    @Override
    public void replace(String games, List<PastMedals> items) {
        Map<PastMedalsEntity.Key, PastMedalsEntity> present =
                repository.of(games).stream().collect(Collectors.toMap(entity -> entity.key(), Function.identity()));
        ListMerge<PastMedalsEntity> merge = ListMerge.of(
                present,
                items,
                medals -> new PastMedalsEntity.Key(games, medals.games(), medals.organisation()),
                PastMedalsEntity::of,
                PastMedalsEntity::write);
        merge.removed().forEach(repository::delete);
        repository.persist(merge.added());
    }

    @Override
    public void replaced(String games) {
        use.historyChanged(games);
    }

    private static Optional<Violation> within(String field, int value, int least, int most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(Violation.againstRule(field, value, "expected a number from " + least + " to " + most));
    }
}
