package org.flambeau.medals.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.MilestoneKind;

@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<MilestoneEntity, MilestoneEntity.Key>, MilestoneStore {

    private static final String HOLDING = "games = ?1 and retracted = false and kind is not null";

    /** One question for each part of the scope, so that each has its index. */
    @Override
    public List<Kept> holding(String games, Scope scope) {
        List<MilestoneEntity> found = new ArrayList<>();
        if (scope.all() || Step.Moment.BEGINNING.equals(scope.since())) found.addAll(list(HOLDING, games));
        else {
            if (!scope.organisations().isEmpty())
                found.addAll(list(HOLDING + " and organisation in ?2", games, scope.organisations()));
            if (!scope.athletes().isEmpty())
                found.addAll(list(HOLDING + " and athlete in ?2", games, scope.athletes()));
            if (scope.event() != null)
                found.addAll(list(
                        HOLDING + " and event = ?2 and kind = ?3", games, scope.event(), MilestoneKind.PODIUM_SWEEP));
            if (scope.since() != null)
                found.addAll(list(
                        HOLDING + " and awardedAt >= ?2", games, scope.since().instant()));
        }
        return found.stream()
                .distinct()
                .map(MilestoneEntity::read)
                .filter(kept -> scope.covers(kept.milestone()))
                .toList();
    }

    @Override
    public List<Kept> ofIds(String games, Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return list("games = ?1 and id in ?2", games, ids).stream()
                .map(MilestoneEntity::read)
                .toList();
    }

    @Override
    public void write(String games, List<Kept> versions) {
        if (versions.isEmpty()) return;
        List<String> ids = versions.stream().map(Kept::id).toList();
        Map<String, MilestoneEntity> present = list("games = ?1 and id in ?2", games, ids).stream()
                .collect(Collectors.toMap(entity -> entity.id, Function.identity()));
        for (Kept version : versions) {
            MilestoneEntity entity = present.get(version.id());
            if (entity == null) {
                entity = MilestoneEntity.of(games, version.id());
                entity.write(version);
                persist(entity);
            } else entity.write(version);
        }
        flush();
    }

    /** Milestones after a place in the order of award. */
    List<Kept> page(String games, MilestoneQuestion question) {
        Map<String, Object> values = new HashMap<>(Map.of("games", games));
        StringBuilder wanted = new StringBuilder("games = :games and kind is not null");
        question.conditions().forEach((condition, value) -> {
            String name = "value" + values.size();
            wanted.append(" and ").append(condition.formatted(":" + name));
            values.put(name, value);
        });
        if (question.after() != null) {
            wanted.append(" and (awardedAt > :at or awardedAt = :at"
                    + " and (event > :afterEvent or event = :afterEvent and id > :afterId))");
            values.put("at", question.after().awardedAt());
            values.put("afterEvent", question.after().event());
            values.put("afterId", question.after().id());
        }
        return find(wanted + " order by awardedAt, event, id", values).page(0, question.limit() + 1).list().stream()
                .map(MilestoneEntity::read)
                .toList();
    }

    /** Takes all away. The version numbers go on from where they were. */
    void forget(String games) {
        update(
                "content = null, kind = null, organisation = null, athlete = null, event = null, awardedAt = null,"
                        + " retracted = false where games = ?1",
                games);
    }
}
