package org.flambeau.ceremony.victory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class VictorySheetRows implements PanacheRepository<VictorySheetEntity> {

    /** Codes of the ceremonies of a Games that are linked with an accepted sheet. */
    List<String> ceremoniesOf(String games) {
        return find("select ceremony from VictorySheetEntity where games = ?1 and accepted order by ceremony", games)
                .project(String.class)
                .list();
    }

    /** The same of one event. */
    List<String> ceremoniesOf(String games, String event) {
        return find(
                        "select ceremony from VictorySheetEntity where games = ?1 and event.event = ?2 and accepted order by ceremony",
                        games,
                        event)
                .project(String.class)
                .list();
    }

    /** The event whose sheet a ceremony is linked with. */
    Optional<String> eventOf(String games, String ceremony) {
        return find(
                        "select s.event.event from VictorySheetEntity s where s.games = ?1 and s.ceremony = ?2 and s.accepted",
                        games,
                        ceremony)
                .project(String.class)
                .singleResultOptional();
    }

    /** In the order of events and awards. */
    List<VictorySheetEntity> list(SheetQuestion question, int most) {
        Parameters parameters = Parameters.with("games", question.games());
        StringBuilder where =
                new StringBuilder("from VictorySheetEntity s join fetch s.event e where s.games = :games");
        if (question.state() != null) {
            where.append(" and s.state = :state");
            parameters.and("state", question.state());
        }
        if (question.event() != null) {
            where.append(" and e.event = :event");
            parameters.and("event", question.event());
        }
        if (question.afterEvent() != null) {
            where.append(" and (e.event > :last or e.event = :last and s.award > :award)");
            parameters.and("last", question.afterEvent()).and("award", question.afterAward());
        }
        return find(where + " order by e.event, s.award", parameters)
                .page(0, most)
                .list();
    }
}
