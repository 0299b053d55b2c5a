package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.parade.delegation.Languages;
import org.flambeau.ceremony.parade.order.Occasion;
import org.flambeau.ceremony.parade.order.RuleSet;
import org.flambeau.ceremony.parade.pace.Pace;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/** Reads the settings of a parade that a producer sent. What is against a rule is refused with 422, the field and the value. */
final class ParadeReading {

    private static final Duration INTERVAL = Duration.ofSeconds(25);
    private static final Duration WALKING = Duration.ofSeconds(180);
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final int ATHLETES_PER_SECOND = 2;
    private static final Duration LONGEST_GAP = Duration.ofHours(1);
    private static final Duration LONGEST_WALK = Duration.ofHours(6);
    private static final Duration LONGEST_OFFSET = Duration.ofHours(24);
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_NEXT_HOSTS = 10;
    private static final int MOST_REGIONS = 40;
    private static final int MOST_LISTED = 400;
    private static final int MOST_VENUES = 20;
    private static final int LONGEST_NAME = 200;
    private static final String CODE_OF_ORGANISATION = "[A-Z]{3}";

    private final ParadeBody sent;

    ParadeReading(ParadeBody sent) {
        this.sent = sent;
    }

    ParadeSettings settings(RuleSet rules) {
        String language = language("language", sent.language());
        Occasion occasion = new Occasion(
                language,
                organisation("host", sent.host(), true),
                organisation("previousHost", sent.previousHost(), true),
                nextHosts(),
                regions(),
                organisations("listed", sent.listed(), MOST_LISTED));
        return new ParadeSettings(
                rules,
                occasion,
                languages(language),
                Sent.instant("plannedStart", sent.plannedStart()),
                pace(),
                venues(),
                Boolean.TRUE.equals(sent.publicOrder()));
    }

    private List<String> languages(String ofTheAlphabet) {
        if (sent.languages() == null || sent.languages().isEmpty()) return List.of(ofTheAlphabet);
        atMost("languages", sent.languages(), MOST_LANGUAGES);
        for (int i = 0; i < sent.languages().size(); i++)
            language("languages[" + i + "]", sent.languages().get(i));
        once("languages", sent.languages());
        return List.copyOf(sent.languages());
    }

    private List<Occasion.NextHost> nextHosts() {
        List<Occasion.NextHost> hosts = new ArrayList<>();
        if (sent.nextHosts() == null) return hosts;
        atMost("nextHosts", sent.nextHosts(), MOST_NEXT_HOSTS);
        for (int i = 0; i < sent.nextHosts().size(); i++) {
            String field = "nextHosts[" + i + "]";
            ParadeBody.NextHostBody host = sent.nextHosts().get(i);
            if (host == null) throw Refusal.unprocessable(field, null, "an organisation and a year are needed here");
            if (host.year() == null || host.year() < 1896 || host.year() > 2199)
                throw Refusal.unprocessable(field + ".year", host.year(), "expected the year of its Games");
            hosts.add(new Occasion.NextHost(
                    organisation(field + ".organisation", host.organisation(), false), host.year()));
        }
        once("nextHosts", hosts.stream().map(Occasion.NextHost::organisation).toList());
        return List.copyOf(hosts);
    }

    private List<String> regions() {
        if (sent.regions() == null) return List.of();
        atMost("regions", sent.regions(), MOST_REGIONS);
        for (int i = 0; i < sent.regions().size(); i++)
            Sent.required("regions[" + i + "]", sent.regions().get(i), LONGEST_NAME);
        once("regions", sent.regions());
        return List.copyOf(sent.regions());
    }

    private Pace pace() {
        ParadeBody.Length length =
                sent.length() == null ? new ParadeBody.Length(SHORTEST, ATHLETES_PER_SECOND) : sent.length();
        int perSecond = length.athletesPerSecond() == null ? ATHLETES_PER_SECOND : length.athletesPerSecond();
        if (perSecond < 1 || perSecond > 100)
            throw Refusal.unprocessable("length.athletesPerSecond", perSecond, "expected a number from 1 to 100");
        return new Pace(
                sent.stepOff() == null ? Pace.Rule.INTERVAL : sent.stepOff(),
                duration("interval", sent.interval(), INTERVAL, Duration.ofSeconds(1), LONGEST_GAP),
                duration("walking", sent.walking(), WALKING, Duration.ZERO, LONGEST_WALK),
                duration("length.shortest", length.shortest(), SHORTEST, Duration.ofSeconds(1), LONGEST_GAP),
                perSecond);
    }

    private List<Venue> venues() {
        if (sent.venues() == null || sent.venues().isEmpty()) return List.of(Venue.MAIN);
        atMost("venues", sent.venues(), MOST_VENUES);
        List<Venue> venues = new ArrayList<>();
        for (int i = 0; i < sent.venues().size(); i++)
            venues.add(venue("venues[" + i + "]", sent.venues().get(i)));
        once("venues", venues.stream().map(Venue::code).toList());
        return List.copyOf(venues);
    }

    private static Venue venue(String field, ParadeBody.VenueBody venue) {
        if (venue == null) throw Refusal.unprocessable(field, null, "a venue is needed here");
        if (!CeremonyKey.isCode(venue.code()))
            throw Refusal.unprocessable(
                    field + ".code", venue.code(), "a code has small letters, digits and hyphens, at most 63");
        return new Venue(
                venue.code(),
                Sent.required(field + ".name", venue.name(), LONGEST_NAME),
                duration(field + ".offset", venue.offset(), Duration.ZERO, Duration.ZERO, LONGEST_OFFSET),
                organisations(field + ".delegations", venue.delegations(), MOST_LISTED));
    }

    private static List<String> organisations(String field, List<String> codes, int most) {
        if (codes == null) return List.of();
        atMost(field, codes, most);
        for (int i = 0; i < codes.size(); i++) organisation(field + "[" + i + "]", codes.get(i), false);
        once(field, codes);
        return List.copyOf(codes);
    }

    private static String organisation(String field, String code, boolean mayBeMissing) {
        if (code == null && mayBeMissing) return null;
        if (code == null || !code.matches(CODE_OF_ORGANISATION))
            throw Refusal.unprocessable(field, code, "a code of three capital letters is expected");
        return code;
    }

    private static String language(String field, String tag) {
        if (!Languages.isTag(tag)) throw Refusal.unprocessable(field, tag, Languages.EXPECTED);
        return tag;
    }

    /** To the second, as it is called. */
    private static Duration duration(String field, Duration told, Duration otherwise, Duration least, Duration most) {
        if (told == null) return otherwise;
        if (told.compareTo(least) < 0 || told.compareTo(most) > 0)
            throw Refusal.unprocessable(field, told, "expected a duration from " + least + " to " + most);
        if (told.getNano() != 0) throw Refusal.unprocessable(field, told, "whole seconds are expected");
        return told;
    }

    private static void atMost(String field, List<?> list, int most) {
        if (list.size() > most) throw Refusal.unprocessable(field, list.size(), "at most " + most + " are taken");
    }

    private static void once(String field, List<String> list) {
        Set<String> seen = new HashSet<>();
        for (String item : list)
            if (!seen.add(item)) throw Refusal.unprocessable(field, item, "this stands in the list twice");
    }
}
