package org.flambeau.ceremony.protocol;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyFacts;

/**
 * The rule books that are installed. They are read once, at the start: a book that is wrong stops the service then, and
 * not on the night.
 */
@Startup
@ApplicationScoped
public class RuleBooks {

    private final Map<String, RuleBook> books = new LinkedHashMap<>();
    private final Map<CeremonyFacts.Kind, RuleBook> standards = new EnumMap<>(CeremonyFacts.Kind.class);

    RuleBooks(ProtocolSettings settings) {
        add(RuleBookReader.shipped());
        settings.books().ifPresent(folder -> add(RuleBookReader.in(folder)));
    }

    /** Every book, those of the service first. */
    public Collection<RuleBook> all() {
        return List.copyOf(books.values());
    }

    public Optional<RuleBook> find(String code) {
        return Optional.ofNullable(books.get(code));
    }

    /** The book that ceremonies of a kind are held against unless they choose another; a folder's before ours. */
    public Optional<RuleBook> standard(CeremonyFacts.Kind kind) {
        return Optional.ofNullable(standards.get(kind));
    }

    private void add(List<RuleBook> added) {
        List<CeremonyFacts.Kind> told = new ArrayList<>();
        for (RuleBook book : added) {
            if (books.put(book.code(), book) != null)
                throw new IllegalStateException("two rule books have the code " + book.code());
            if (!book.standard()) continue;
            if (told.contains(book.kind()))
                throw new IllegalStateException("two rule books are the standard of " + book.kind());
            told.add(book.kind());
            standards.put(book.kind(), book);
        }
    }
}
