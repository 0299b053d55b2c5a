package org.flambeau.medals.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.award.PresentPodium;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.pulse.Stamp;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2024-08-05T12:00:00Z");
    private static final ScheduleQuestion ALL = new ScheduleQuestion(null, null, null, null);

    private final Map<String, EventDescription> events = new LinkedHashMap<>();
    private final Map<String, PresentPodium> podiums = new LinkedHashMap<>();
    private final List<PresentMedal> medals = new ArrayList<>();

    @Test
    void whatComesNextIsSoonestFirstAndWhatIsOverdueIsTheLongestFirst() {
        event("LATER", "2024-08-06", "2024-08-06T10:00:00Z");
        event("SOON", "2024-08-05", "2024-08-05T12:01:00Z");
        event("NOW", "2024-08-05", "2024-08-05T12:00:00Z");
        event("LATE", "2024-08-04", "2024-08-04T20:00:00Z");
        event("DONE", "2024-08-04", "2024-08-04T10:00:00Z");
        podium("DONE", OFFICIAL, true);

        ScheduleView view = view(ALL);

        assertThat(codes(view.upcoming())).containsExactly("SOON", "LATER");
        assertThat(codes(view.overdue())).containsExactly("LATE", "NOW");
        assertThat(view.events()).isEqualTo(new ScheduleView.Count(5, 1));
    }

    @Test
    void anEventWithADayAndNoMomentIsDueWhenTheDayEnds() {
        event("TODAY", "2024-08-05", null);
        event("YESTERDAY", "2024-08-04", null);

        ScheduleView view = view(ALL);

        assertThat(codes(view.upcoming())).containsExactly("TODAY");
        assertThat(codes(view.overdue())).containsExactly("YESTERDAY");
        assertThat(codes(at(Instant.parse("2024-08-06T00:59:00Z"), ALL).upcoming()))
                .containsExactly("TODAY");
        assertThat(codes(at(Instant.parse("2024-08-06T01:00:00Z"), ALL).upcoming()))
                .isEmpty();
    }

    @Test
    void theProgrammeIsByDayThenMomentThenCode() {
        event("C", "2024-08-05", "2024-08-05T20:00:00Z");
        event("B", "2024-08-05", "2024-08-05T09:00:00Z");
        event("A", "2024-08-05", "2024-08-05T20:00:00Z");
        event("Z", "2024-08-05", null);
        event("EARLY", "2024-08-04", "2024-08-04T20:00:00Z");

        ScheduleView view = view(ALL);

        assertThat(view.days().stream().map(ScheduleView.Day::day))
                .containsExactly(LocalDate.parse("2024-08-04"), LocalDate.parse("2024-08-05"));
        assertThat(codes(view.days().get(1).events())).containsExactly("B", "A", "C", "Z");
    }

    @Test
    void withoutAPlanTheMedalsTellTheDayAndWithoutThoseNothingDoes() {
        event("WON", null, null);
        podium("WON", UNOFFICIAL, false);
        medal("WON", "2024-08-03");
        medal("WON", "2024-08-04");
        event("UNKNOWN", null, null);
        event("BY-MOMENT", null, "2024-08-06T00:30:00Z");

        ScheduleView view = view(ALL);

        assertThat(view.days()).hasSize(2);
        assertThat(view.days().get(0).day()).isEqualTo("2024-08-04");
        ScheduleView.Event won = view.days().get(0).events().get(0);
        assertThat(won.medalDays()).containsExactly(LocalDate.parse("2024-08-03"), LocalDate.parse("2024-08-04"));
        assertThat(won.progress()).isEqualTo(Progress.PARTIAL);
        assertThat(won.podiumStatus()).isEqualTo(UNOFFICIAL);
        assertThat(view.days().get(1).day()).isEqualTo("2024-08-05");
        assertThat(codes(view.unscheduled())).containsExactly("UNKNOWN");
        assertThat(codes(view.overdue())).isEmpty();
    }

    @Test
    void whatIsOnHoldOrWithdrawnIsNeitherDecidedNorAwaited() {
        event("HELD", "2024-08-04", "2024-08-04T10:00:00Z");
        event("GONE", "2024-08-06", "2024-08-06T10:00:00Z");
        event("NONE", "2024-08-06", "2024-08-06T11:00:00Z");
        podium("HELD", PROVISIONAL, false);
        podium("GONE", WITHDRAWN, false);

        ScheduleView view = view(new ScheduleQuestion(null, null, null, false));

        assertThat(view.days().stream().flatMap(day -> day.events().stream()).map(ScheduleView.Event::progress))
                .containsExactly(Progress.ON_HOLD, Progress.WITHDRAWN, Progress.NOT_STARTED);
        assertThat(codes(view.upcoming())).containsExactly("NONE");
        assertThat(codes(view.overdue())).isEmpty();
        assertThat(view.events().decided()).isZero();
    }

    @Test
    void pagesVisitEveryEventOnceAndADayIsCountedAsAWhole() {
        for (int i = 1; i <= 7; i++) event("E" + i, i > 4 ? null : "2024-08-05", null);
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            ScheduleView page = Programme.of(book(), NOW).page(ALL, "en", after, 2);
            page.days().forEach(day -> {
                assertThat(day.count().total()).isEqualTo(4);
                seen.addAll(codes(day.events()));
            });
            seen.addAll(codes(page.unscheduled()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "E7");
    }

    @Test
    void theTagChangesWhenAMomentPasses() {
        event("SOON", "2024-08-05", "2024-08-05T12:01:00Z");

        String before = Programme.of(book(), NOW).tag();

        assertThat(Programme.of(book(), NOW.plusSeconds(59)).tag()).isEqualTo(before);
        assertThat(Programme.of(book(), NOW.plusSeconds(60)).tag()).isNotEqualTo(before);
    }

    private ScheduleView view(ScheduleQuestion question) {
        return at(NOW, question);
    }

    private ScheduleView at(Instant now, ScheduleQuestion question) {
        return Programme.of(book(), now).page(question, "en", null, 100);
    }

    private GamesBook book() {
        Games games = new Games(
                "paris-2024",
                1,
                new GamesFacts(
                        Purpose.LIVE,
                        Map.of("en", "Paris 2024"),
                        "FRA",
                        "Europe/Paris",
                        LocalDate.parse("2024-07-24"),
                        LocalDate.parse("2024-08-11"),
                        LocalTime.of(3, 0)));
        return new GamesBook(games, new Stamp(1, 1, 1, 1, 1), Map.of(), events, List.of(), podiums, medals, List.of());
    }

    private void event(String code, String day, String moment) {
        events.put(
                code,
                new EventDescription(
                        code,
                        Map.of("en", code),
                        "ATH",
                        Map.of("en", "Athletics"),
                        Category.W,
                        1,
                        day == null ? null : LocalDate.parse(day),
                        moment == null ? null : Instant.parse(moment)));
    }

    private void podium(String event, PodiumStatus status, boolean finished) {
        podiums.put(event, new PresentPodium(event, status, finished, NOW));
    }

    private void medal(String event, String day) {
        medals.add(new PresentMedal(
                event,
                MedalColour.BRONZE,
                "KEN",
                CompetitorKind.ATHLETE,
                "1" + medals.size(),
                "A",
                LocalDate.parse(day),
                Instant.parse(day + "T18:00:00Z"),
                false,
                List.of()));
    }

    private static List<String> codes(List<ScheduleView.Event> events) {
        return events.stream().map(ScheduleView.Event::event).toList();
    }
}
