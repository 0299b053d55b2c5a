package org.flambeau.medals.book;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.pulse.Stamp;

/** Gives the book of a Games. One is kept in memory for as long as it holds, so that a page costs the database nothing. */
@ApplicationScoped
public class GamesBooks {

    private static final int MOST_KEPT = 20;

    private final Pulse pulse;
    private final ReadBook readBook;
    private final Cache<String, GamesBook> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    GamesBooks(Pulse pulse, ReadBook readBook) {
        this.pulse = pulse;
        this.readBook = readBook;
    }

    /**
     * The book of a Games, all of it as it stood at one moment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games
     */
    public GamesBook open(String code) {
        GamesBook book = kept.getIfPresent(code);
        if (book != null) {
            Optional<Stamp> present = pulse.present(code);
            if (present.isPresent() && present.get().equals(book.stamp())) return book;
        }
        GamesBook fresh = readBook.read(code);
        kept.put(code, fresh);
        return fresh;
    }
}
