package org.flambeau.messaging.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class TripTest {

    private static final LocalDate DAY = LocalDate.parse("2024-07-27");

    @Inject
    Statements statements;

    @Test
    void eachQuestionOfATripHasItsOwnValuesAndItsOwnRows() {
        Trip trip = statements.trip();
        Supplier<List<String>> codes = trip.ask(
                "select code from unnest(?::text[]) code order by code", row -> row.getString(1), Set.of("USA", "FRA"));
        Supplier<List<Integer>> none = trip.ask("select 1 where ? > 1", row -> row.getInt(1), 1);
        Supplier<List<LocalDate>> days = trip.ask("select ?::date + 1", row -> row.getObject(1, LocalDate.class), DAY);
        trip.make();
        assertThat(codes.get()).containsExactly("FRA", "USA");
        assertThat(none.get()).isEmpty();
        assertThat(days.get()).containsExactly(DAY.plusDays(1));
    }

    @Test
    void changesOfATripAreMadeInTheirOrderAndSeenByTheQuestionAfterThem() {
        List<String> kept = QuarkusTransaction.requiringNew().call(() -> {
            Trip before = statements.trip();
            before.change("create temporary table kept (code text primary key, day date) on commit drop");
            before.make();
            Trip trip = statements.trip();
            trip.change(
                    "insert into kept values (?, ?)",
                    List.of(new Object[] {"FRA", DAY}, new Object[] {"USA", null}, new Object[] {"CHN", DAY}));
            trip.change("delete from kept where code = any(?)", Set.of("FRA", "CHN"));
            Supplier<List<String>> left = trip.ask("select code from kept", row -> row.getString(1));
            trip.change("insert into kept values (?, ?)", "FRA", DAY.plusDays(1));
            Supplier<List<String>> all = trip.ask(
                    "select code || coalesce(' ' || day, '') from kept order by code", row -> row.getString(1));
            trip.make();
            assertThat(left.get()).containsExactly("USA");
            return all.get();
        });
        assertThat(kept).containsExactly("FRA 2024-07-28", "USA");
    }

    @Test
    void moreChangesThanAStatementHasValuesForAreMadeInTheirOrderToo() {
        List<String> last = QuarkusTransaction.requiringNew().call(() -> {
            Trip trip = statements.trip();
            trip.change("create temporary table kept (a int, b int, c int, d int) on commit drop");
            trip.make();
            Trip many = statements.trip();
            for (int row = 1; row <= 20_000; row++) many.change("insert into kept values (?, ?, ?, ?)", row, 2, 3, 4);
            Supplier<List<String>> counted =
                    many.ask("select count(*) || ' ' || max(a) from kept", row -> row.getString(1));
            many.make();
            return counted.get();
        });
        assertThat(last).containsExactly("20000 20000");
    }

    @Test
    void aTripWithoutQuestionsIsNone() {
        Trip trip = statements.trip();
        trip.make();
        assertThatThrownBy(() -> trip.ask("select 1", row -> row.getInt(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has been made");
    }

    @Test
    void anAnswerIsThereOnlyWhenTheTripHasBeenMade() {
        Trip trip = statements.trip();
        Supplier<List<Integer>> one = trip.ask("select 1", row -> row.getInt(1));
        assertThatThrownBy(one::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the trip has not been made: select 1");
    }

    @Test
    void aTripThatFailsNamesItsQuestions() {
        Trip trip = statements.trip();
        trip.ask("select 1", row -> row.getInt(1));
        trip.ask("select none of this", row -> row.getInt(1));
        assertThatThrownBy(trip::make)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("select none of this");
    }
}
