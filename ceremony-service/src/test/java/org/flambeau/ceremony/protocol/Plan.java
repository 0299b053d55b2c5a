package org.flambeau.ceremony.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plans that tests hold against a rule book. A segment's code is its element in small letters unless told. */
final class Plan {

    static final String[] OPENING = {
        "HEAD_OF_STATE_ENTRY",
        "HOST_ANTHEM",
        "PARADE",
        "SYMBOLIC_PEACE",
        "ARTISTIC",
        "SPEECHES",
        "OPENING_DECLARATION",
        "OLYMPIC_FLAG_ENTRY",
        "OLYMPIC_ANTHEM",
        "OATH_ATHLETES",
        "OATH_OFFICIALS",
        "OATH_COACHES",
        "TORCH_ENTRY",
        "CAULDRON_LIT"
    };

    private final List<PlannedElement> items = new ArrayList<>();

    static Plan of(String... elements) {
        Plan plan = new Plan();
        for (String element : elements) plan.with(element);
        return plan;
    }

    Plan with(String element) {
        return segment(element.toLowerCase(Locale.ROOT), element);
    }

    Plan segment(String segment, String element, String... variants) {
        return with(new PlannedElement(
                segment, element, List.of(variants), List.of("fr", "en"), Duration.ofMinutes(5), "Stadium", 3));
    }

    Plan with(PlannedElement item) {
        items.add(item);
        return this;
    }

    Plan without(String element) {
        items.removeIf(item -> item.carries(element));
        return this;
    }

    List<PlannedElement> items() {
        return List.copyOf(items);
    }

    List<ProtocolFinding> against(RuleBook book) {
        return against(book, "main");
    }

    List<ProtocolFinding> against(RuleBook book, String variant) {
        return new ProtocolCheck(book, items).findings(variant);
    }

    /** The running order of the closing ceremony of Paris 2024, as it comes with the default Games. */
    static Plan closingOfParis(String... languages) {
        Plan plan = new Plan();
        try (var lines = Files.lines(Path.of("../data/paris-2024/closing_ceremony.csv"))) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> plan.with(new PlannedElement(
                            cells[1],
                            cells[4],
                            List.of(),
                            List.of(languages),
                            Duration.ofMinutes(Long.parseLong(cells[8])),
                            cells[5],
                            cells[9].isEmpty() ? 0 : cells[9].split(";").length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plan;
    }

    static RuleBook book(String code) {
        return RuleBookReader.shipped().stream()
                .filter(book -> book.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
