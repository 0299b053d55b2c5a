package org.flambeau.medals.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.award.Edition;
import org.flambeau.medals.award.PresentAwards;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.history.History;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;

/**
 * Gives the book of a Games as it is in the database at this moment. A book is kept until there is a newer edition, which
 * is looked up every time: no reader sees an old one.
 */
@ApplicationScoped
public class GamesBooks {

    private static final int MOST_KEPT = 20;

    private final EntityManager database;
    private final GamesShelf shelf;
    private final PresentAwards awards;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final Map<String, GamesBook> kept = Collections.synchronizedMap(new LeastUsedLast());

    GamesBooks(
            EntityManager database,
            GamesShelf shelf,
            PresentAwards awards,
            Organisations organisations,
            Events events,
            History history) {
        this.database = database;
        this.shelf = shelf;
        this.awards = awards;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
    }

    /**
     * The book of a Games, all of it as it stood at one moment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games
     */
    @Transactional
    public GamesBook open(String code) {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        Games games = shelf.get(code);
        Edition present = awards.edition(code);
        GamesBook book = kept.get(code);
        if (book != null && book.edition().equals(present)) return book;
        book = read(games, present);
        kept.put(code, book);
        return book;
    }

    private GamesBook read(Games games, Edition edition) {
        String code = games.code();
        return GamesBook.of(
                games,
                edition,
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

    private static final class LeastUsedLast extends LinkedHashMap<String, GamesBook> {

        private static final long serialVersionUID = 1;

        LeastUsedLast() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, GamesBook> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
