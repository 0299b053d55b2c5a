package org.flambeau.ceremony.protocol;

import java.util.List;
import java.util.Map;

/**
 * The protocol of a ceremony as JSON.
 *
 * @param ruleBook code of the book, left out when there is none
 * @param chosen false when it is the standard book of the ceremony's kind
 * @param blocks whether the running order cannot be approved, in any variant
 */
public record ProtocolAnswer(
        String ruleBook, Map<String, String> names, boolean chosen, boolean blocks, List<Variant> variants) {

    /** The findings on one variant, those that block first. */
    public record Variant(String variant, boolean blocks, List<ProtocolFinding> findings) {}

    static ProtocolAnswer of(ProtocolReport report) {
        RuleBook book = report.book();
        return new ProtocolAnswer(
                book == null ? null : book.code(),
                book == null ? null : book.names(),
                report.chosen(),
                report.blocks(),
                report.variants().stream()
                        .map(variant -> new Variant(variant.name(), variant.blocks(), variant.findings()))
                        .toList());
    }
}
