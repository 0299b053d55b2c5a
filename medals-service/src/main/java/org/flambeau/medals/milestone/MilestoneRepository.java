package org.flambeau.medals.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<MilestoneEntity, MilestoneEntity.Key> {

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
