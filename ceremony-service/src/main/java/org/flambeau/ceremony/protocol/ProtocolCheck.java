package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.flambeau.ceremony.protocol.Lineup.Placed;
import org.flambeau.ceremony.protocol.ProtocolFinding.Kind;
import org.flambeau.ceremony.protocol.ProtocolFinding.Severity;

/**
 * Holds a running order against a rule book. Pure: the same plan and book give the same findings, those that block first.
 * Where an element takes place is never held against it.
 */
public final class ProtocolCheck {

    private final RuleBook book;
    private final List<PlannedElement> plan;

    public ProtocolCheck(RuleBook book, List<PlannedElement> plan) {
        this.book = book;
        this.plan = List.copyOf(plan);
    }

    /** {@code main}, then every other variant that a segment names, by name. */
    public List<String> variants() {
        TreeSet<String> named = new TreeSet<>();
        plan.forEach(item -> named.addAll(item.variants()));
        named.remove(PlannedElement.MAIN);
        List<String> variants = new ArrayList<>(List.of(PlannedElement.MAIN));
        variants.addAll(named);
        return variants;
    }

    /** What is wrong when the ceremony is held in that variant. */
    public List<ProtocolFinding> findings(String variant) {
        Lineup lineup = new Lineup(plan, variant);
        List<ProtocolFinding> findings = new ArrayList<>();
        for (Element element : book.elements()) {
            List<Placed> segments = lineup.of(element.code());
            if (segments.isEmpty()) missing(element, variant, findings);
            for (OrderRule rule : element.order())
                rule.check(lineup, element, book).ifPresent(findings::add);
            for (Placed segment : segments) {
                length(element, segment, findings);
                languages(element, segment, findings);
                people(element, segment, findings);
            }
        }
        lineup.segments().forEach(segment -> unknown(segment, findings));
        findings.sort(Comparator.comparing(ProtocolFinding::severity));
        return List.copyOf(findings);
    }

    private static void missing(Element element, String variant, List<ProtocolFinding> findings) {
        boolean excused = element.mayBeMissing() != null;
        if (excused && !element.obligation().required()) return;
        findings.add(new ProtocolFinding(
                excused ? Severity.WARNS : element.obligation().severity(),
                Kind.MISSING,
                "segments",
                element.code(),
                null,
                null,
                element.title() + " is missing from the variant " + variant
                        + (excused ? "; that is right when " + element.mayBeMissing() : ""),
                element.source()));
    }

    private static void length(Element element, Placed segment, List<ProtocolFinding> findings) {
        Duration length = segment.item().length();
        if (element.longest() == null || length == null || length.compareTo(element.longest()) <= 0) return;
        findings.add(on(
                segment,
                ".end",
                element.obligation().severity(),
                Kind.TOO_LONG,
                element,
                element.title() + " is planned for " + length + " and may last at most " + element.longest()));
    }

    private static void languages(Element element, Placed segment, List<ProtocolFinding> findings) {
        if (element.languages().isEmpty()) return;
        if (segment.item().languages().isEmpty()) {
            findings.add(on(
                    segment,
                    ".languages",
                    Severity.WARNS,
                    Kind.LANGUAGE,
                    element,
                    element.title() + " is to be announced in " + String.join(", ", element.languages())
                            + "; the plan does not say in which languages it is"));
            return;
        }
        List<String> lacking = element.languages().stream()
                .filter(language -> !segment.item().announcedIn(language))
                .toList();
        if (lacking.isEmpty()) return;
        findings.add(on(
                segment,
                ".languages",
                element.obligation().severity(),
                Kind.LANGUAGE,
                element,
                element.title() + " is not announced in " + String.join(", ", lacking)));
    }

    /** A plan names people and not their offices: only too few can be noticed, and a person has to look. */
    private static void people(Element element, Placed segment, List<ProtocolFinding> findings) {
        if (segment.item().people() >= element.roles().size()) return;
        findings.add(on(
                segment,
                ".people",
                Severity.WARNS,
                Kind.PEOPLE,
                element,
                element.title() + " needs " + String.join(", ", element.roles()) + " and the plan names "
                        + segment.item().people() + " people"));
    }

    private void unknown(Placed segment, List<ProtocolFinding> findings) {
        String element = segment.item().element();
        if (element == null || book.find(element).isPresent()) return;
        findings.add(new ProtocolFinding(
                Severity.WARNS,
                Kind.UNKNOWN_ELEMENT,
                segment.field(".element"),
                element,
                segment.item().segment(),
                segment.item().location(),
                "the rule book " + book.code() + " has no element " + element,
                null));
    }

    private static ProtocolFinding on(
            Placed segment, String part, Severity severity, Kind kind, Element element, String sentence) {
        return new ProtocolFinding(
                severity,
                kind,
                segment.field(part),
                element.code(),
                segment.item().segment(),
                segment.item().location(),
                sentence,
                element.source());
    }
}
