package org.flambeau.ceremony.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.protocol.ProtocolFinding.Kind;
import org.flambeau.ceremony.protocol.ProtocolFinding.Severity;
import org.flambeau.ceremony.show.Ceremony;

/** What the rule book of a ceremony finds wrong with its running order. */
@ApplicationScoped
public class ProtocolFindings {

    private final RuleBooks books;
    private final ChosenBooks chosen;

    ProtocolFindings(RuleBooks books, ChosenBooks chosen) {
        this.books = books;
        this.chosen = chosen;
    }

    /**
     * What keeps the running order from being approved, in any of its variants; a finding that several variants share
     * stands there once for each. Empty when no rule book is for this kind of ceremony.
     */
    @Transactional
    public List<ProtocolFinding> blocking(Ceremony ceremony) {
        return report(ceremony).variants().stream()
                .flatMap(variant -> variant.findings().stream())
                .filter(ProtocolFinding::blocks)
                .toList();
    }

    @Transactional
    ProtocolReport report(Ceremony ceremony) {
        ChosenBook choice = chosen.of(ceremony.key());
        Optional<RuleBook> book = bookOf(ceremony, choice);
        return new ProtocolReport(
                book.orElse(null),
                book.isPresent() && book.get().code().equals(choice.code()),
                ceremony.factsVersion() + ceremony.order().version() + choice.version(),
                variants(ceremony, book, choice));
    }

    /** The element of the book that a segment fulfils. */
    @Transactional
    Optional<Element> elementOf(Ceremony ceremony, String element) {
        return bookOf(ceremony, chosen.of(ceremony.key())).flatMap(book -> book.find(element));
    }

    /** A book that is no longer installed must not stop a show: the standard one stands in for it, and it is told. */
    private Optional<RuleBook> bookOf(Ceremony ceremony, ChosenBook choice) {
        return books.find(choice.code())
                .or(() -> books.standard(ceremony.facts().kind()));
    }

    private List<ProtocolReport.Variant> variants(Ceremony ceremony, Optional<RuleBook> book, ChosenBook choice) {
        List<ProtocolFinding> onAll = gone(choice);
        if (book.isEmpty()) return List.of(new ProtocolReport.Variant(PlannedElement.MAIN, onAll));
        ProtocolCheck check = new ProtocolCheck(book.get(), PlannedElements.of(ceremony));
        List<ProtocolReport.Variant> variants = new ArrayList<>();
        for (String name : check.variants()) {
            List<ProtocolFinding> findings = new ArrayList<>(onAll);
            findings.addAll(check.findings(name));
            variants.add(new ProtocolReport.Variant(name, List.copyOf(findings)));
        }
        return List.copyOf(variants);
    }

    private List<ProtocolFinding> gone(ChosenBook choice) {
        if (choice.code() == null || books.find(choice.code()).isPresent()) return List.of();
        return List.of(new ProtocolFinding(
                Severity.BLOCKS,
                Kind.RULE_BOOK,
                "ruleBook",
                null,
                null,
                null,
                "the rule book " + choice.code() + " that was chosen is not installed",
                null));
    }
}
