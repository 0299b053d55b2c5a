package org.flambeau.ceremony.protocol;

import java.util.List;

/**
 * A running order held against its rule book, variant by variant.
 *
 * @param book null when there is none for a ceremony of this kind and none is chosen
 * @param chosen whether the ceremony chose it
 * @param version rises with every change of facts, running order or choice
 */
record ProtocolReport(RuleBook book, boolean chosen, long version, List<Variant> variants) {

    record Variant(String name, List<ProtocolFinding> findings) {

        boolean blocks() {
            return findings.stream().anyMatch(ProtocolFinding::blocks);
        }
    }

    boolean blocks() {
        return variants.stream().anyMatch(Variant::blocks);
    }
}
