package org.flambeau.medals.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.newGames;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RegisterMemoryTest {

    private static final List<Organisation> OTHERS =
            List.of(new Organisation("ZAM", Map.of("en", "Zambia"), "AFR", true, null));

    @Inject
    Registers registers;

    @Inject
    Organisations organisations;

    @Inject
    GamesShelf shelf;

    @Inject
    EntityManager database;

    @Test
    void aReplacementThatIsTakenBackIsForgotten() {
        String games = newGames("LIVE");
        Set<String> before = ranked(games);

        QuarkusTransaction.begin();
        try {
            shelf.lock(games);
            registers.load(organisations, games, OTHERS);
            assertThat(organisations.ranked(games, Set.of("ZAM"))).containsExactly("ZAM");
        } finally {
            QuarkusTransaction.rollback();
        }

        assertThat(before).isNotEmpty().doesNotContain("ZAM");
        assertThat(ranked(games)).isEqualTo(before);
    }

    @Test
    void aReplacementIsSeenAtOnceAndByWhoeverComesAfterIt() {
        String games = newGames("LIVE");
        Set<String> before = ranked(games);

        QuarkusTransaction.requiringNew().run(() -> {
            shelf.lock(games);
            assertThat(organisations.ranked(games, before)).isEqualTo(before);
            registers.load(organisations, games, OTHERS);
            assertThat(organisations.ranked(games, Set.of("ZAM"))).containsExactly("ZAM");
        });

        assertThat(ranked(games)).containsExactly("ZAM");
    }

    @Test
    void whatAnotherReplicaReplacedIsSeen() {
        String games = newGames("LIVE");
        Set<String> before = ranked(games);
        String gone = before.iterator().next();

        // Not through the service: so does a replica that knows nothing of this one's memory.
        QuarkusTransaction.requiringNew().run(() -> {
            change("update organisation set ranked = false where games = ?1 and code = ?2", games, gone);
            change("update register set version = version + 1 where games = ?1 and name = ?2", games, "organisations");
        });

        assertThat(ranked(games)).hasSize(before.size() - 1).doesNotContain(gone);
    }

    private void change(String sql, String one, String other) {
        database.createNativeQuery(sql)
                .setParameter(1, one)
                .setParameter(2, other)
                .executeUpdate();
    }

    /** Of all that the Games has and of one that it has not. */
    private Set<String> ranked(String games) {
        Supplier<Set<String>> codes = () -> {
            shelf.lock(games);
            List<String> all = new ArrayList<>(
                    organisations.read(games).stream().map(Organisation::code).toList());
            all.add("ZAM");
            return organisations.ranked(games, all);
        };
        return QuarkusTransaction.requiringNew().call(codes::get);
    }
}
