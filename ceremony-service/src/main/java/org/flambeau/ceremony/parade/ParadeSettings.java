package org.flambeau.ceremony.parade;

import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.parade.order.Occasion;
import org.flambeau.ceremony.parade.order.RuleSet;
import org.flambeau.ceremony.parade.pace.Pace;

/**
 * What a producer decides about a parade.
 *
 * @param rules the rule set as it stood when it was chosen
 * @param languages in which delegations are announced, in their order
 * @param plannedStart when the first delegation steps off
 * @param venues never empty
 * @param publicOrder whether the public may see the order at all
 */
public record ParadeSettings(
        RuleSet rules,
        Occasion occasion,
        List<String> languages,
        Instant plannedStart,
        Pace pace,
        List<Venue> venues,
        boolean publicOrder) {}
