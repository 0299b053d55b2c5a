package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.pulse.Stamp;

/** Reads milestones in order of award, a page at a time, each page as it stood at one moment. */
@ApplicationScoped
class ReadMilestones {

    private final GamesShelf games;
    private final MilestoneRepository repository;
    private final NameMilestones names;
    private final Pulse pulse;

    ReadMilestones(GamesShelf games, MilestoneRepository repository, NameMilestones names, Pulse pulse) {
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
        games.atOneMoment(code);
        Stamp stamp = pulse.seen(code);
        List<Kept> found = repository.page(code, question);
        Slice<Kept> shown = Slice.of(found, question.limit());
        String next =
                shown.next(last -> MilestoneQuestion.Place.of(last.milestone()).written());
        return new Reading(new MilestoneView.Page(names.views(code, shown.items(), question.language()), next), stamp);
    }

    /** @param stamp the versions that the page shows */
    record Reading(MilestoneView.Page page, Stamp stamp) {}
}
