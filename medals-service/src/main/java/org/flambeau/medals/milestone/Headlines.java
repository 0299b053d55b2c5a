package org.flambeau.medals.milestone;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneScope;
import org.flambeau.contracts.medals.MilestoneStanding;
import org.flambeau.medals.answer.Language;

/**
 * A milestone in one line, in English, French and Spanish. Names stand alone before or after a colon, so that none needs
 * an article, a gender or a number of its own.
 */
final class Headlines {

    private static final Map<String, Voice> VOICES =
            Map.of("en", new English(), "fr", new French(), "es", new Spanish());

    private Headlines() {}

    /** What one language says; {@code who} is the name of the organisation. */
    interface Voice {

        String firstMedalEver(String who);

        String firstGoldEver(String who);

        String mostGolds(String who, int count);

        String mostMedals(String who, int count);

        String firstOfGames(String who);

        String leadTaken(String who);

        String leadShared(String all);

        String leadLost(String who);

        String sweep(String who, String event);

        String athlete(String athlete, String who, int number);

        String round(String who, int number, boolean ofAllGames);
    }

    /**
     * The line per language tag.
     *
     * @param organisationNames names per language by code, of all that the milestone speaks of
     * @param eventNames names of its event per language
     */
    static Map<String, String> of(
            Milestone milestone,
            Function<String, Map<String, String>> organisationNames,
            Map<String, String> eventNames) {
        return VOICES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, voice -> {
            String language = voice.getKey();
            Function<String, String> names =
                    organisation -> Language.nameOf(organisationNames.apply(organisation), language);
            return line(milestone, voice.getValue(), names, Language.nameOf(eventNames, language));
        }));
    }

    private static String line(Milestone milestone, Voice voice, Function<String, String> names, String event) {
        String who = names.apply(milestone.organisation());
        MilestoneFacts facts = milestone.facts();
        return switch (milestone.kind()) {
            case FIRST_MEDAL_EVER -> voice.firstMedalEver(who);
            case FIRST_GOLD_EVER -> voice.firstGoldEver(who);
            case MOST_GOLDS_EVER -> voice.mostGolds(who, facts.count());
            case MOST_MEDALS_EVER -> voice.mostMedals(who, facts.count());
            case FIRST_OF_GAMES -> voice.firstOfGames(who);
            case LEAD_TAKEN -> voice.leadTaken(who);
            case LEAD_SHARED -> voice.leadShared(together(milestone.organisation(), facts.others(), names));
            case LEAD_LOST -> voice.leadLost(who);
            case PODIUM_SWEEP -> voice.sweep(who, event);
            case ATHLETE_MEDALS -> voice.athlete(milestone.athlete().name(), who, facts.number());
            case ROUND_NUMBER -> voice.round(who, facts.number(), facts.scope() == MilestoneScope.EVER);
        };
    }

    private static String together(
            String organisation, List<MilestoneStanding> others, Function<String, String> names) {
        return Stream.concat(Stream.of(organisation), others.stream().map(MilestoneStanding::organisation))
                .map(names)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    /** With the language's own mark between thousands. */
    static String number(int number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
