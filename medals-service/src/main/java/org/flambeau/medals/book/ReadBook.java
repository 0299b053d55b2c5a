package org.flambeau.medals.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.award.PresentAwards;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.history.History;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.pulse.Pulse;

/** Reads the book of a Games from the database. */
@ApplicationScoped
class ReadBook {

    private final GamesShelf shelf;
    private final PresentAwards awards;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final Pulse pulse;

    ReadBook(
            GamesShelf shelf,
            PresentAwards awards,
            Organisations organisations,
            Events events,
            History history,
            Pulse pulse) {
        this.shelf = shelf;
        this.awards = awards;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.pulse = pulse;
    }

    @Transactional
    GamesBook read(String code) {
        Games games = shelf.atOneMoment(code);
        return GamesBook.of(
                games,
                pulse.seen(code),
                byCode(organisations.read(code), Organisation::code),
                byCode(events.read(code), EventDescription::code),
                history.read(code),
                awards.podiums(code),
                awards.medals(code));
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(code.apply(item), item));
        return Collections.unmodifiableMap(map);
    }
}
