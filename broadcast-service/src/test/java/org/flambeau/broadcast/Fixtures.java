package org.flambeau.broadcast;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.CeremonyState;
import org.flambeau.contracts.ceremonies.PublicSegment;
import org.flambeau.contracts.ceremonies.SegmentState;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneMedal;
import org.flambeau.contracts.medals.MilestoneScope;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.testing.TopicWriter;

/** Events as medals-service and ceremony-service tell them. */
public final class Fixtures {

    public static final Instant AT = Instant.parse("2024-07-28T18:30:00Z");
    public static final EventDescription MEDLEY = new EventDescription(
            "SWMM400MIM",
            Map.of("en", "Men's 400m Individual Medley"),
            "SWM",
            Map.of("en", "Swimming"),
            Category.M,
            1,
            null,
            null);
    private static final Map<String, String> NAMES =
            Map.of("FRA", "France", "JPN", "Japan", "USA", "United States", "ROU", "Romania");

    private Fixtures() {}

    public static GamesChanged games(String games) {
        return new GamesChanged(
                games,
                1,
                AT,
                Purpose.REHEARSAL,
                Map.of("en", "Paris 2024"),
                "FRA",
                "Europe/Paris",
                LocalDate.of(2024, 7, 26),
                LocalDate.of(2024, 8, 11),
                LocalTime.of(6, 0),
                329);
    }

    public static GamesReset reset(String games, long version, long tableVersion) {
        return new GamesReset(games, version, AT, tableVersion, 329);
    }

    public static PlacedMedal athlete(MedalColour medal, String code, String name, String organisation) {
        return placed(medal, organisation, new Competitor(CompetitorKind.ATHLETE, code, name, List.of()));
    }

    public static PlacedMedal placed(MedalColour medal, String organisation, Competitor competitor) {
        return new PlacedMedal(
                medal, organisation, Map.of("en", NAMES.get(organisation)), AT, LocalDate.of(2024, 7, 28), competitor);
    }

    public static MedalChange awarded(PlacedMedal medal) {
        return new MedalChange(
                MedalChange.Change.AWARDED,
                medal.organisation(),
                medal.organisationNames(),
                medal.competitor().kind(),
                medal.competitor().code(),
                medal.competitor().name(),
                medal.competitor().members(),
                null,
                medal.medal(),
                Map.of("en", "told in words"));
    }

    public static MedalChange raised(PlacedMedal medal, MedalColour to) {
        return new MedalChange(
                MedalChange.Change.RAISED,
                medal.organisation(),
                medal.organisationNames(),
                CompetitorKind.ATHLETE,
                medal.competitor().code(),
                medal.competitor().name(),
                List.of(),
                medal.medal(),
                to,
                Map.of("en", "raised"));
    }

    public static MedalChange withdrawn(PlacedMedal medal) {
        return new MedalChange(
                MedalChange.Change.WITHDRAWN,
                medal.organisation(),
                medal.organisationNames(),
                medal.competitor().kind(),
                medal.competitor().code(),
                medal.competitor().name(),
                medal.competitor().members(),
                medal.medal(),
                null,
                Map.of("en", "told in words"));
    }

    /** The first version of a podium, with all of its medals new. */
    public static PodiumChanged podium(String games, EventDescription event, long tableVersion, PlacedMedal... medals) {
        return podium(
                games,
                event,
                1,
                PodiumStatus.UNOFFICIAL,
                null,
                null,
                Arrays.stream(medals).map(Fixtures::awarded).toList(),
                tableVersion,
                medals);
    }

    public static PodiumChanged podium(
            String games,
            EventDescription event,
            long version,
            PodiumStatus status,
            PodiumStatus previous,
            Revision revision,
            List<MedalChange> changes,
            long tableVersion,
            PlacedMedal... medals) {
        return new PodiumChanged(
                games,
                event,
                version,
                status,
                previous,
                AT,
                AT,
                List.of(medals),
                List.of(),
                null,
                revision,
                changes,
                new TableChange(
                        tableVersion,
                        AT,
                        new EventProgress(329, 1),
                        Arrays.stream(medals).map(Fixtures::line).toList(),
                        List.of(),
                        List.of()));
    }

    /** The first gold medal of France, reached or taken back. */
    public static MilestoneChanged firstGold(String games, long version, boolean retracted) {
        MilestoneMedal gold = new MilestoneMedal(
                "SWMM400MIM", MedalColour.GOLD, "FRA", "1", "Leon MARCHAND", AT, LocalDate.of(2024, 7, 28));
        return new MilestoneChanged(
                games,
                "FIRST_GOLD_EVER.FRA",
                version,
                MilestoneKind.FIRST_GOLD_EVER,
                "FRA",
                Map.of("en", "France"),
                null,
                MEDLEY,
                AT,
                new MilestoneFacts(MilestoneScope.EVER, null, 1, 0, null, null, null, null, List.of(gold)),
                Map.of(
                        "en", "France: first gold medal ever",
                        "fr", "France : toute première médaille d'or",
                        "es", "Francia: primera medalla de oro de la historia"),
                false,
                retracted,
                AT,
                AT);
    }

    /** A line with the one medal. */
    public static MedalLine line(PlacedMedal medal) {
        int rank = medal.medal().ordinal() + 1;
        return new MedalLine(
                medal.organisation(),
                medal.organisationNames(),
                rank == 1 ? 1 : 0,
                rank == 2 ? 1 : 0,
                rank == 3 ? 1 : 0,
                1,
                rank,
                false,
                rank,
                1,
                true,
                rank,
                1);
    }

    public static CeremonyChanged ceremony(String games, long version, CeremonyChanged.Occurrence occurrence) {
        boolean live = occurrence == CeremonyChanged.Occurrence.SEGMENT_STARTED;
        return new CeremonyChanged(
                games,
                "closing",
                version,
                occurrence,
                AT,
                Map.of("en", "Closing Ceremony"),
                live ? CeremonyState.LIVE : CeremonyState.PLANNED,
                "Europe/Paris",
                Instant.parse("2024-08-11T19:00:00Z"),
                live ? AT : null,
                null,
                live ? "s1" : null,
                List.of(new PublicSegment(
                        "s1",
                        "Prologue at the Tuileries",
                        "Jardin des Tuileries",
                        List.of("Zaho de Sagazan", "Leon Marchand"),
                        live ? SegmentState.LIVE : SegmentState.PLANNED,
                        null,
                        live ? AT : null,
                        null)));
    }

    public static void send(GamesChanged games) {
        send(
                Topics.MEDALS,
                games.games(),
                EventTypes.GAMES_CHANGED,
                Aggregates.games(games.games()),
                games.version(),
                games);
    }

    public static void send(GamesReset reset) {
        send(
                Topics.MEDALS,
                reset.games(),
                EventTypes.GAMES_RESET,
                Aggregates.games(reset.games()),
                reset.version(),
                reset);
    }

    public static void send(PodiumChanged podium) {
        String aggregate = Aggregates.podium(podium.games(), podium.event().code());
        send(Topics.MEDALS, podium.games(), EventTypes.PODIUM_CHANGED, aggregate, podium.version(), podium);
    }

    /** Written by a relay that comes to grief before it has committed its batch. */
    public static void sendAborted(PodiumChanged podium) {
        String code = podium.event().code();
        TopicWriter.aborted(
                Topics.MEDALS,
                podium.games(),
                EventTypes.PODIUM_CHANGED,
                Aggregates.podium(podium.games(), code),
                podium.version(),
                json(podium));
    }

    public static void send(MilestoneChanged milestone) {
        String aggregate = Aggregates.milestone(milestone.games(), milestone.id());
        send(Topics.MEDALS, milestone.games(), EventTypes.MILESTONE_CHANGED, aggregate, milestone.version(), milestone);
    }

    public static void send(CeremonyChanged ceremony) {
        String aggregate = Aggregates.ceremony(ceremony.games(), ceremony.ceremony());
        String key = ceremony.games() + "/" + ceremony.ceremony();
        send(Topics.CEREMONIES, key, EventTypes.CEREMONY_CHANGED, aggregate, ceremony.version(), ceremony);
    }

    private static void send(String topic, String key, String type, String aggregate, long version, Object event) {
        TopicWriter.event(topic, key, type, aggregate, version, json(event));
    }

    private static byte[] json(Object event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
