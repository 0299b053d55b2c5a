package org.flambeau.medals.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** The medals of earlier Games, which milestones are held against. */
@ApplicationScoped
public class History implements Register<PastMedals> {

    /** Athens, the first of the modern Games. */
    private static final int FIRST_YEAR = 1896;

    private static final int LAST_YEAR = 9999;

    private static final List<Rule<PastMedals>> RULES = List.of(
            medals -> within("year", medals.year(), FIRST_YEAR, LAST_YEAR),
            medals -> Code.GAMES.check("games", medals.games()),
            medals -> Code.ORGANISATION.check("organisation", medals.organisation()),
            medals -> within("gold", medals.gold(), 0, 999),
            medals -> within("silver", medals.silver(), 0, 999),
            medals -> within("bronze", medals.bronze(), 0, 999));

    private final PastMedalsRepository repository;

    History(PastMedalsRepository repository) {
        this.repository = repository;
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
    public List<PastMedals> read(String games) {
        return repository.of(games).stream().map(PastMedalsEntity::read).toList();
    }

    @Override
    public void replace(String games, List<PastMedals> items) {
        Map<PastMedalsEntity.Key, PastMedalsEntity> present = new HashMap<>();
        repository.of(games).forEach(entity -> present.put(entity.key(), entity));
        List<PastMedalsEntity> added = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            PastMedals medals = items.get(place);
            PastMedalsEntity.Key key = new PastMedalsEntity.Key(games, medals.games(), medals.organisation());
            PastMedalsEntity entity = present.remove(key);
            if (entity == null) added.add(entity = PastMedalsEntity.of(key));
            entity.write(place, medals);
        }
        present.values().forEach(repository::delete);
        repository.persist(added);
    }

    private static Optional<Violation> within(String field, int value, int least, int most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(Violation.againstRule(field, value, "expected a number from " + least + " to " + most));
    }
}
