package org.flambeau.medals.podium;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;
import org.flambeau.medals.rule.Wording;

/** What a podium's body must hold before it can be understood: nothing needed is missing, nothing is out of bounds. */
final class ShapeRules {

    private static final int MOST_MEDALS = 24;
    private static final int MOST_MEMBERS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private static final List<Rule<PodiumRequest>> RULES = List.of(
            request -> needed("status", request.status()),
            request -> Era.check("effectiveAt", request.effectiveAt()),
            request -> atMost("medals", request.medals(), MOST_MEDALS),
            request -> each("medals", request.medals(), ShapeRules::medal),
            request -> atMost("vacant", request.vacant(), MOST_MEDALS),
            request -> each("vacant", request.vacant(), ShapeRules::vacancy),
            request -> request.exception() == null
                    ? Optional.empty()
                    : Wording.line("exception", request.exception(), LONGEST_REASON),
            request -> request.revision() == null ? Optional.empty() : revision(request.revision()));

    private ShapeRules() {}

    static Optional<Violation> check(PodiumRequest request) {
        return Rule.first(RULES, request);
    }

    private static Optional<Violation> medal(String path, Medal medal) {
        List<Rule<Medal>> rules = List.of(
                it -> needed("medal", it.medal()),
                it -> Code.ORGANISATION.check("organisation", it.organisation()),
                it -> needed("awardedAt", it.awardedAt()),
                it -> Era.check("awardedAt", it.awardedAt()),
                it -> needed("medalDate", it.medalDate()),
                it -> needed("competitor", it.competitor()),
                it -> competitor(it.competitor()).map(violation -> violation.at("competitor")));
        return Rule.first(rules, medal).map(violation -> violation.at(path));
    }

    private static Optional<Violation> competitor(Competitor competitor) {
        List<Rule<Competitor>> rules = List.of(
                it -> needed("kind", it.kind()),
                it -> Code.COMPETITOR.check("code", it.code()),
                it -> Wording.line("name", it.name(), LONGEST_NAME),
                it -> atMost("members", it.members(), it.kind() == CompetitorKind.ATHLETE ? 0 : MOST_MEMBERS),
                it -> each("members", it.members(), ShapeRules::member));
        return Rule.first(rules, competitor);
    }

    private static Optional<Violation> member(String path, Member member) {
        List<Rule<Member>> rules = List.of(
                it -> Code.COMPETITOR.check("code", it.code()),
                it -> Wording.line("name", it.name(), LONGEST_NAME),
                it -> it.gender() == null || Set.of("M", "W").contains(it.gender())
                        ? Optional.empty()
                        : violation("gender", it.gender(), "expected M or W, or nothing"),
                it -> it.organisation() == null
                        ? Optional.empty()
                        : Code.ORGANISATION.check("organisation", it.organisation()));
        return Rule.first(rules, member).map(violation -> violation.at(path));
    }

    private static Optional<Violation> vacancy(String path, VacantPlace place) {
        List<Rule<VacantPlace>> rules =
                List.of(it -> needed("medal", it.medal()), it -> Wording.line("reason", it.reason(), LONGEST_REASON));
        return Rule.first(rules, place).map(violation -> violation.at(path));
    }

    private static Optional<Violation> revision(Revision revision) {
        List<Rule<Revision>> rules = List.of(
                it -> Wording.line("reason", it.reason(), LONGEST_REASON),
                it -> Wording.line("decidedBy", it.decidedBy(), LONGEST_NAME),
                it -> needed("decidedAt", it.decidedAt()),
                it -> Era.check("decidedAt", it.decidedAt()));
        return Rule.first(rules, revision).map(violation -> violation.at("revision"));
    }

    private static Optional<Violation> needed(String field, Object value) {
        return value != null ? Optional.empty() : violation(field, null, "this is needed");
    }

    private static Optional<Violation> atMost(String field, List<?> items, int most) {
        return items.size() <= most
                ? Optional.empty()
                : violation(field, items.size() + " items", "at most " + most + " are taken here");
    }

    private static <T> Optional<Violation> each(
            String field, List<T> items, BiFunction<String, T, Optional<Violation>> rule) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i) == null
                        ? violation(field + "[" + i + "]", null, "an item is needed here, not null")
                        : rule.apply(field + "[" + i + "]", items.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Violation> violation(String field, Object value, String detail) {
        return Optional.of(Violation.againstRule(field, value, detail));
    }
}
