package org.flambeau.medals.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.Category;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.people.AthleteLine;
import org.flambeau.medals.people.Decorated;
import org.flambeau.medals.people.MedalView;

/**
 * All about one organisation at the Games.
 *
 * @param version version of the medal table that it belongs to
 * @param name in the language that was asked for
 * @param names in all languages
 * @param notOfficial how many of its medals are not official yet
 * @param ranks null for one without a medal or one that is not ranked
 * @param byDay every day on which anyone won a medal so far
 * @param byDiscipline most golds first
 * @param bestAthletes up to ten who won medals for it, most golds first
 * @param firstMedal its first of these Games, null without one
 * @param medals in order of award
 */
public record OrganisationPage(
        String games,
        long version,
        String organisation,
        String name,
        Map<String, String> names,
        String continent,
        boolean ranked,
        Long population,
        Count medalCount,
        int notOfficial,
        Ranks ranks,
        List<DayOfGames> byDay,
        List<OfDiscipline> byDiscipline,
        List<OfCategory> byCategory,
        List<AthleteLine> bestAthletes,
        MedalView firstMedal,
        List<MedalView> medals,
        Comparison comparison) {

    private static final int BEST_ATHLETES = 10;

    /** Its medals in one discipline. */
    public record OfDiscipline(String discipline, String name, Count medals) {}

    /** Its medals in the events of one category. */
    public record OfCategory(Category category, Count medals) {}

    /** The page of an organisation of the book. */
    static OrganisationPage of(GamesBook book, Organisation organisation, String language) {
        String code = organisation.code();
        List<PresentMedal> own = book.medals().stream()
                .filter(medal -> medal.organisation().equals(code))
                .toList();
        List<MedalView> medals =
                own.stream().map(medal -> MedalView.of(medal, book, language)).toList();
        return new OrganisationPage(
                book.games().code(),
                book.stamp().table(),
                code,
                Language.nameOf(organisation.names(), language),
                organisation.names(),
                organisation.continent(),
                organisation.ranked(),
                organisation.population(),
                Count.of(own),
                Count.tally(own).notOfficial(),
                Ranks.of(book, book.medals(), code).orElse(null),
                DayOfGames.all(book, code),
                byDiscipline(book, own, language),
                byCategory(book, own),
                bestAthletes(book, code),
                medals.isEmpty() ? null : medals.get(0),
                medals,
                Comparison.of(book, organisation, Count.of(own)));
    }

    private static List<OfDiscipline> byDiscipline(GamesBook book, List<PresentMedal> own, String language) {
        Map<String, List<PresentMedal>> disciplines = new TreeMap<>(
                group(own, medal -> book.events().get(medal.event()).discipline()));
        return disciplines.entrySet().stream()
                .map(group -> new OfDiscipline(
                        group.getKey(),
                        disciplineName(book, group.getValue().get(0), language),
                        Count.of(group.getValue())))
                .sorted(Comparator.<OfDiscipline>comparingInt(
                                line -> line.medals().gold())
                        .thenComparingInt(line -> line.medals().silver())
                        .thenComparingInt(line -> line.medals().bronze())
                        .reversed()
                        .thenComparing(OfDiscipline::discipline))
                .toList();
    }

    private static String disciplineName(GamesBook book, PresentMedal medal, String language) {
        return Language.nameOf(book.events().get(medal.event()).disciplineNames(), language);
    }

    private static List<OfCategory> byCategory(GamesBook book, List<PresentMedal> own) {
        Map<Category, List<PresentMedal>> categories =
                group(own, medal -> book.events().get(medal.event()).category());
        return Arrays.stream(Category.values())
                .filter(categories::containsKey)
                .map(category -> new OfCategory(category, Count.of(categories.get(category))))
                .toList();
    }

    private static <K> Map<K, List<PresentMedal>> group(List<PresentMedal> medals, Function<PresentMedal, K> by) {
        return medals.stream().collect(Collectors.groupingBy(by));
    }

    private static List<AthleteLine> bestAthletes(GamesBook book, String code) {
        return Decorated.rank(
                        book.holdings().stream()
                                .filter(holding ->
                                        holding.medal().organisation().equals(code)),
                        Decorated.RankBy.GOLD,
                        1)
                .stream()
                .limit(BEST_ATHLETES)
                .toList();
    }
}
