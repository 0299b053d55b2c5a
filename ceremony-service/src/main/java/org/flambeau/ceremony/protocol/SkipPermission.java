package org.flambeau.ceremony.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;

/** Whether a segment may be passed over live: what charter or protocol asks for needs a second person. */
@ApplicationScoped
public class SkipPermission {

    private final ProtocolFindings findings;
    private final Waivers waivers;

    SkipPermission(ProtocolFindings findings, Waivers waivers) {
        this.findings = findings;
        this.waivers = waivers;
    }

    /**
     * Asked for each segment that a command would pass over, with the ceremony locked.
     *
     * @param segment its code; one that the running order does not have is not required
     * @param caller who gives the command: a waiver of the same person does not count
     */
    @Transactional
    public SkipDecision check(Ceremony ceremony, String segment, String caller) {
        Optional<Element> required = required(ceremony, segment);
        if (required.isEmpty()) return new SkipDecision.NotRequired();
        Element element = required.get();
        return waivers.of(ceremony.key(), ceremony.show().run()).stream()
                .filter(waiver -> waiver.allows(segment, element.code(), caller))
                .findFirst()
                .<SkipDecision>map(waiver -> new SkipDecision.Waived(waiver.by(), waiver.reason()))
                .orElseGet(() -> new SkipDecision.NeedsSecondPerson(
                        element.code(),
                        element.title() + " is asked for by "
                                + element.source().reference()
                                + ": it can be passed over once an approver other than you has waived it for the segment "
                                + segment));
    }

    /** The required element that the show would lose with that segment. */
    @Transactional
    Optional<Element> required(Ceremony ceremony, String segment) {
        List<PlannedElement> plan = PlannedElements.of(ceremony);
        return plan.stream()
                .filter(item -> item.segment().equals(segment) && item.element() != null)
                .findFirst()
                .filter(item -> !StandIn.of(item, plan, StandIn.notPassedOver(ceremony)))
                .flatMap(item -> findings.elementOf(ceremony, item.element()))
                .filter(element -> element.obligation().required());
    }
}
