package org.flambeau.ceremony.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Chooses the rule book that a ceremony is held against. */
@ApplicationScoped
class ChooseRuleBook {

    private final CeremonyLookup lookup;
    private final RuleBooks books;
    private final ChosenBooks chosen;
    private final ProtocolFindings findings;
    private final Ceremonies ceremonies;

    ChooseRuleBook(
            CeremonyLookup lookup,
            RuleBooks books,
            ChosenBooks chosen,
            ProtocolFindings findings,
            Ceremonies ceremonies) {
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.books = books;
        this.chosen = chosen;
        this.findings = findings;
    }

    /** The findings of the chosen book; the same choice twice changes nothing. */
    @Transactional
    ProtocolReport choose(CeremonyKey key, String wanted, Precondition precondition) {
        Ceremony ceremony = lookup.lock(key);
        precondition.check(findings.report(ceremony).version());
        RuleBook book = wanted(wanted, ceremony.facts().kind());
        if (!book.code().equals(chosen.of(key).code())) {
            if (!(ceremony.show() instanceof Show.Before))
                throw Refusal.conflict(
                        "ruleBook",
                        wanted,
                        "the ceremony has started: another book would do away with the second person that this one asks for");
            chosen.choose(key, book.code());
            // What was approved was held against another book.
            if (ceremony.show() instanceof Show.Ready ready) ceremonies.save(ceremony.withShow(ready.edited()));
        }
        return findings.report(ceremony);
    }

    private RuleBook wanted(String wanted, CeremonyFacts.Kind kind) {
        String code = Sent.required("ruleBook", wanted, 63);
        RuleBook book = books.find(code)
                .orElseThrow(() -> Refusal.unprocessable(
                        "ruleBook",
                        code,
                        "the rule books are "
                                + books.all().stream().map(RuleBook::code).collect(Collectors.joining(", "))));
        if (kind != CeremonyFacts.Kind.OTHER && book.kind() != kind)
            throw Refusal.unprocessable(
                    "ruleBook",
                    code,
                    "this book is for a ceremony of kind " + book.kind() + ", and this one is " + kind);
        return book;
    }
}
