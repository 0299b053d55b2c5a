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
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.contracts.notifications.Text;

/**
 * What a newsroom prints, in the order it prints it: what is said of a podium or a ceremony. A language extends this and
 * says how.
 */
abstract class Newsroom extends Phrases implements Wording {

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Newsroom(Locale locale, String day) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.moment = DateTimeFormatter.ofPattern(day + ", HH:mm", locale);
    }

    @Override
    public final String language() {
        return locale.getLanguage();
    }

    @Override
    public final Text games(GamesChanged games) {
        String name = name(games.names(), games.games());
        return new Text(
                games.version() == 1 ? registered(name) : updated(name),
                days(day(games.firstDay()), day(games.lastDay())) + ".");
    }

    @Override
    public final Text reset(GamesReset reset) {
        return new Text(rehearsalReset(reset.games()), allVoid() + ".");
    }

    @Override
    public final Text medals(PodiumStory story) {
        List<PlacedMedal> awarded = story.awarded();
        MedalColour best = awarded.get(0).medal();
        List<String> winners = awarded.stream()
                .filter(medal -> medal.medal() == best)
                .map(this::winner)
                .toList();
        return new Text(
                capital(won(best, listed(winners), event(story))),
                sentences(podium(story, best), standing(story.podium().status()), reason(story)));
    }

    @Override
    public final Text status(PodiumStory story) {
        return new Text(
                status(story.podium().status(), event(story)),
                sentences(podium(story, null), standing(story.podium().status()), reason(story)));
    }

    @Override
    public final Text correction(PodiumStory story) {
        List<String> moves = story.podium().changes().stream()
                .sorted((one, other) -> best(one).compareTo(best(other)))
                .map(this::move)
                .toList();
        return new Text(
                correction(event(story), moves.get(0)),
                sentences(
                        moves.stream().skip(1).map(this::capital).toList(),
                        podium(story, null),
                        standing(story.podium().status()),
                        reason(story)));
    }

    @Override
    public final Text withdrawal(PodiumStory story) {
        List<String> moves = story.podium().changes().stream()
                .map(change -> capital(move(change)))
                .toList();
        return new Text(status(story.podium().status(), event(story)), sentences(moves, reason(story)));
    }

    @Override
    public final Text ceremony(CeremonyChanged ceremony) {
        String name = name(ceremony.names(), ceremony.ceremony());
        List<PublicSegment> live = ceremony.segments().stream()
                .filter(segment -> segment.id().equals(ceremony.live()))
                .toList();
        String now = live.stream().map(this::segment).collect(Collectors.joining(" "));
        return switch (ceremony.occurrence()) {
            case PLANNED ->
                new Text(
                        name + colon() + moment(ceremony.plannedStart(), ceremony.zone()),
                        programme(ceremony.segments().size()) + ".");
            case AMENDED -> new Text(amended(name), now);
            case RESET -> new Text(beforeItsStart(name), progressVoid() + ".");
            case STARTED -> new Text(begun(name), now);
            case SEGMENT_STARTED ->
                new Text(
                        name
                                + colon()
                                + (live.isEmpty() ? nextPart() : live.get(0).title()),
                        now);
            case HELD -> new Text(held(name), now);
            case RESUMED -> new Text(goesOn(name), now);
            case CANCELLED ->
                ceremony.startedAt() == null
                        ? new Text(cancelled(name), notTakingPlace() + ".")
                        : new Text(brokenOff(name), notContinued() + ".");
            case FINISHED -> new Text(ended(name), endedOn(moment(ceremony.finishedAt(), ceremony.zone())) + ".");
        };
    }

    @Override
    public final Text kill(long sequence, String reason) {
        return new Text(doNotUse(sequence), sentences(reason(reason, null)));
    }

    @Override
    public final Text restored(long first, long last) {
        return new Text(feedRestored(), lostNumbers(first, last) + ".");
    }

    private String event(PodiumStory story) {
        return name(story.podium().event().names(), story.podium().event().code()) + ", "
                + name(
                        story.podium().event().disciplineNames(),
                        story.podium().event().discipline());
    }

    /** Every place of the podium; the best is left out where the headline has said it. */
    private List<String> podium(PodiumStory story, MedalColour told) {
        List<String> places = new ArrayList<>();
        for (MedalColour colour : MedalColour.values()) {
            List<String> winners =
                    story.medals(colour).stream().map(this::winner).toList();
            if (!winners.isEmpty() && colour != told) places.add(capital(medal(colour)) + colon() + listed(winners));
            for (VacantPlace vacant : story.podium().vacant())
                if (vacant.medal() == colour) places.add(none(colour) + colon() + vacant.reason());
        }
        return places;
    }

    private String winner(PlacedMedal medal) {
        return called(
                medal.competitor().kind(), medal.competitor().name(), medal.organisation(), medal.organisationNames());
    }

    private String move(MedalChange change) {
        String who = called(change.kind(), change.competitor(), change.organisation(), change.organisationNames());
        return switch (change.change()) {
            case AWARDED -> wins(who, change.to());
            case WITHDRAWN -> loses(who, change.from());
            case RAISED -> rises(who, change.from(), change.to());
            case LOWERED -> falls(who, change.from(), change.to());
            case AMENDED -> factsOf(who, change.to());
        };
    }

    /** A team is called by its organisation, unless it has a name of its own, such as those of its two members. */
    private String called(CompetitorKind kind, String competitor, String organisation, Map<String, String> names) {
        String organisationName = name(names, organisation);
        boolean nameless = kind == CompetitorKind.TEAM
                && (competitor.startsWith(organisationName)
                        || names != null && names.values().stream().anyMatch(competitor::startsWith));
        return nameless ? organisationName : competitor + " (" + organisationName + ")";
    }

    private static MedalColour best(MedalChange change) {
        return Stream.of(change.from(), change.to())
                .filter(colour -> colour != null)
                .min(MedalColour::compareTo)
                .orElseThrow();
    }

    private List<String> reason(PodiumStory story) {
        Revision revision = story.podium().revision();
        if (revision == null || revision.reason() == null) return List.of();
        return List.of(reason(revision.reason(), revision.decidedBy()));
    }

    private String segment(PublicSegment segment) {
        String people = segment.people() == null || segment.people().isEmpty() ? "" : with(listed(segment.people()));
        String place = segment.location() == null ? "" : ", " + segment.location();
        return running() + colon() + segment.title() + people + place + ".";
    }

    private String moment(Instant instant, String zone) {
        return instant == null ? timeOpen() : moment.format(instant.atZone(ZoneId.of(zone)));
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    /** In this language; in English where nobody has named it; by its code where not even so. */
    private String name(Map<String, String> names, String code) {
        if (names == null) return code;
        return names.getOrDefault(language(), names.getOrDefault("en", code));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + and() + names.get(last);
    }

    /** Sentences in a row; takes texts and lists of texts. */
    private static String sentences(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof List<?> list ? list.stream() : Stream.of(part))
                .map(sentence -> sentence + ".")
                .collect(Collectors.joining(" "));
    }
}
