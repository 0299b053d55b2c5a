package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.pulse.Stamp;

/** Reads milestones in order of award, a page at a time, each page as it stood at one moment. */
@ApplicationScoped
class ReadMilestones {

    private final EntityManager database;
    private final GamesShelf games;
    private final MilestoneRepository repository;
    private final NameMilestones names;
    private final Pulse pulse;

    ReadMilestones(
            EntityManager database,
            GamesShelf games,
            MilestoneRepository repository,
            NameMilestones names,
            Pulse pulse) {
        this.database = database;
        this.games = games;
        this.repository = repository;
        this.names = names;
        this.pulse = pulse;
    }

    /**
     * A page with the versions of what it depends on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games
     */
    @Transactional
    Reading read(String code, MilestoneQuestion question) {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        games.get(code);
        Stamp stamp = pulse.seen(code);
        List<Kept> found = repository.page(code, question);
        boolean more = found.size() > question.limit();
        List<Kept> shown = more ? found.subList(0, question.limit()) : found;
        String next = more
                ? MilestoneQuestion.Place.of(shown.get(shown.size() - 1).milestone())
                        .written()
                : null;
        return new Reading(new MilestoneView.Page(names.views(code, shown, question.language()), next), stamp);
    }

    /** @param stamp the versions that the page shows */
    record Reading(MilestoneView.Page page, Stamp stamp) {}
}
