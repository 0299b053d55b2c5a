package org.flambeau.broadcast.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.PublicSegment;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.contracts.notifications.Text;

/** English, as a newsroom prints it. */
final class EnglishWording implements Wording {

    private static final String EN = "en";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    @Override
    public String language() {
        return EN;
    }

    @Override
    public Text games(GamesChanged games) {
        String name = name(games.names(), games.games());
        return new Text(
                games.version() == 1 ? name + " is registered" : name + ": facts of the Games updated",
                days(games.firstDay(), games.lastDay()) + ".");
    }

    @Override
    public Text reset(GamesReset reset) {
        return new Text(
                "Rehearsal reset: " + reset.games(),
                "All medals and the progress of all ceremonies told so far in this rehearsal are void.");
    }

    @Override
    public Text medals(PodiumStory story) {
        List<PlacedMedal> awarded = story.awarded();
        MedalColour best = awarded.get(0).medal();
        List<String> winners = awarded.stream()
                .filter(medal -> medal.medal() == best)
                .map(EnglishWording::winner)
                .toList();
        return new Text(
                colour(best) + " for " + listed(winners) + " in " + event(story),
                sentences(podium(story, best), standing(story.podium().status()), reason(story)));
    }

    @Override
    public Text status(PodiumStory story) {
        String event = event(story);
        String headline =
                switch (story.podium().status()) {
                    case OFFICIAL -> "Official: " + event;
                    case UNOFFICIAL -> "Not official yet: " + event;
                    case PROTESTED -> "Protest: " + event;
                    case PROVISIONAL -> "On hold: " + event;
                    case WITHDRAWN -> "Podium withdrawn: " + event;
                };
        return new Text(
                headline, sentences(podium(story, null), standing(story.podium().status()), reason(story)));
    }

    @Override
    public Text correction(PodiumStory story) {
        List<String> moves = story.podium().changes().stream()
                .sorted((one, other) -> best(one).compareTo(best(other)))
                .map(change -> move(story, change))
                .toList();
        return new Text(
                "Correction in " + event(story) + ": " + moves.get(0),
                sentences(
                        moves.stream().skip(1).map(EnglishWording::capital).toList(),
                        podium(story, null),
                        standing(story.podium().status()),
                        reason(story)));
    }

    @Override
    public Text withdrawal(PodiumStory story) {
        List<String> moves = story.podium().changes().stream()
                .map(change -> capital(move(story, change)))
                .toList();
        return new Text("Podium withdrawn: " + event(story), sentences(moves, reason(story)));
    }

    @Override
    public Text ceremony(CeremonyChanged ceremony) {
        String name = name(ceremony.names(), ceremony.ceremony());
        List<PublicSegment> live = ceremony.segments().stream()
                .filter(segment -> segment.id().equals(ceremony.live()))
                .toList();
        String now = live.stream().map(EnglishWording::segment).collect(Collectors.joining(" "));
        return switch (ceremony.occurrence()) {
            case PLANNED ->
                new Text(
                        name + ": " + moment(ceremony.plannedStart(), ceremony.zone()),
                        ceremony.segments().isEmpty()
                                ? "The running order is not public yet."
                                : "The running order has "
                                        + counted(ceremony.segments().size(), "part") + ".");
            case AMENDED -> new Text(name + ": the programme was amended", now);
            case RESET -> new Text(name + ": back before its start", "What was told of its progress is void.");
            case STARTED -> new Text(name + " has begun", now);
            case SEGMENT_STARTED ->
                new Text(
                        name + ": "
                                + (live.isEmpty() ? "next part" : live.get(0).title()),
                        now);
            case HELD -> new Text(name + " is on hold", now);
            case RESUMED -> new Text(name + " goes on", now);
            case CANCELLED ->
                ceremony.startedAt() == null
                        ? new Text(name + " is cancelled", "It does not take place.")
                        : new Text(name + " was broken off", "It is not continued.");
            case FINISHED ->
                new Text(name + " has ended", "It ended on " + moment(ceremony.finishedAt(), ceremony.zone()) + ".");
        };
    }

    private static String event(PodiumStory story) {
        return name(story.podium().event().names(), story.podium().event().code()) + ", "
                + name(
                        story.podium().event().disciplineNames(),
                        story.podium().event().discipline());
    }

    /** Every place of the podium; the best is left out where the headline has said it. */
    private static List<String> podium(PodiumStory story, MedalColour told) {
        List<String> places = new ArrayList<>();
        for (MedalColour colour : MedalColour.values()) {
            List<String> winners =
                    story.medals(colour).stream().map(EnglishWording::winner).toList();
            if (!winners.isEmpty() && colour != told) places.add(colour(colour) + ": " + listed(winners));
            for (VacantPlace vacant : story.podium().vacant())
                if (vacant.medal() == colour)
                    places.add("No " + colour(colour).toLowerCase(Locale.ENGLISH) + ": " + vacant.reason());
        }
        return places;
    }

    /** A team is called by its organisation, unless it has a name of its own, such as those of its two members. */
    private static String winner(PlacedMedal medal) {
        String organisation = name(medal.organisationNames(), medal.organisation());
        String competitor = medal.competitor().name();
        boolean nameless = medal.competitor().kind() == CompetitorKind.TEAM && competitor.startsWith(organisation);
        return nameless ? organisation : competitor + " (" + organisation + ")";
    }

    private static String move(PodiumStory story, MedalChange change) {
        String organisation = name(change.organisationNames(), change.organisation());
        String who = change.kind() == CompetitorKind.TEAM && change.competitor().startsWith(organisation)
                ? organisation
                : change.competitor() + " (" + organisation + ")";
        return switch (change.change()) {
            case AWARDED -> who + " wins " + medal(change.to());
            case WITHDRAWN -> who + " loses " + medal(change.from());
            case RAISED -> who + " moves up from " + medal(change.from()) + " to " + medal(change.to());
            case LOWERED -> who + " moves down from " + medal(change.from()) + " to " + medal(change.to());
            case AMENDED -> "facts amended about the " + medal(change.to()) + " of " + who;
        };
    }

    private static MedalColour best(MedalChange change) {
        return Stream.of(change.from(), change.to())
                .filter(colour -> colour != null)
                .min(MedalColour::compareTo)
                .orElseThrow();
    }

    private static String standing(PodiumStatus status) {
        return switch (status) {
            case UNOFFICIAL -> "The result is not official yet";
            case OFFICIAL -> "The result is official";
            case PROTESTED -> "The result is under protest";
            case PROVISIONAL -> "The result is on hold, a decision is pending";
            case WITHDRAWN -> "The podium is withdrawn";
        };
    }

    private static List<String> reason(PodiumStory story) {
        Revision revision = story.podium().revision();
        if (revision == null || revision.reason() == null) return List.of();
        String by = revision.decidedBy() == null ? "" : " (decided by " + revision.decidedBy() + ")";
        return List.of("Reason: " + revision.reason() + by);
    }

    private static String segment(PublicSegment segment) {
        String people =
                segment.people() == null || segment.people().isEmpty() ? "" : ", with " + listed(segment.people());
        String place = segment.location() == null ? "" : ", " + segment.location();
        return "Now: " + segment.title() + people + place + ".";
    }

    private static String moment(Instant instant, String zone) {
        return instant == null ? "time to be announced" : MOMENT.format(instant.atZone(ZoneId.of(zone)));
    }

    private static String days(LocalDate first, LocalDate last) {
        return "From " + DAY.format(first) + " to " + DAY.format(last);
    }

    private static String name(Map<String, String> names, String code) {
        return names == null ? code : names.getOrDefault(EN, code);
    }

    private static String colour(MedalColour colour) {
        return capital(medal(colour));
    }

    private static String medal(MedalColour colour) {
        return colour.name().toLowerCase(Locale.ENGLISH);
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Sentences in a row; takes texts and lists of texts. */
    private static String sentences(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof List<?> list ? list.stream() : Stream.of(part))
                .map(sentence -> sentence + ".")
                .collect(Collectors.joining(" "));
    }
}
