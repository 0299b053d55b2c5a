package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.MilestoneStanding;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;

/** Gives milestones the names that the registers have now. */
@ApplicationScoped
class NameMilestones {

    private final Organisations organisations;
    private final Events events;

    NameMilestones(Organisations organisations, Events events) {
        this.organisations = organisations;
        this.events = events;
    }

    /** As they are published. */
    List<MilestoneChanged> changes(String games, List<Kept> versions, Instant effectiveAt, Instant recordedAt) {
        Names names = names(games, versions);
        return versions.stream()
                .map(kept -> {
                    Milestone milestone = kept.milestone();
                    return new MilestoneChanged(
                            games,
                            kept.id(),
                            kept.version(),
                            milestone.kind(),
                            milestone.organisation(),
                            names.organisation(milestone.organisation()),
                            milestone.athlete(),
                            names.events().get(milestone.event()),
                            milestone.awardedAt(),
                            milestone.facts(),
                            names.headline(milestone),
                            kept.updated(),
                            kept.retracted(),
                            effectiveAt,
                            recordedAt);
                })
                .toList();
    }

    /** As they are read in one language. */
    List<MilestoneView> views(String games, List<Kept> versions, String language) {
        Names names = names(games, versions);
        return versions.stream()
                .map(kept -> {
                    Milestone milestone = kept.milestone();
                    return new MilestoneView(
                            kept.id(),
                            kept.version(),
                            milestone.kind(),
                            milestone.organisation(),
                            Language.nameOf(names.organisation(milestone.organisation()), language),
                            milestone.athlete(),
                            milestone.event(),
                            Language.nameOf(
                                    names.events().get(milestone.event()).names(), language),
                            milestone.awardedAt(),
                            milestone.facts(),
                            Language.nameOf(names.headline(milestone), language),
                            kept.retracted());
                })
                .toList();
    }

    private Names names(String games, List<Kept> versions) {
        Set<String> codes = new HashSet<>();
        Set<String> eventCodes = new HashSet<>();
        for (Kept kept : versions) {
            Milestone milestone = kept.milestone();
            codes.add(milestone.organisation());
            eventCodes.add(milestone.event());
            if (milestone.facts().others() != null)
                milestone.facts().others().stream()
                        .map(MilestoneStanding::organisation)
                        .forEach(codes::add);
        }
        return new Names(organisations.byCode(games, codes), events.byCode(games, eventCodes));
    }

    private record Names(Map<String, Organisation> organisations, Map<String, EventDescription> events) {

        Map<String, String> organisation(String code) {
            return organisations.get(code).names();
        }

        Map<String, String> headline(Milestone milestone) {
            return Headlines.of(
                    milestone, this::organisation, events.get(milestone.event()).names());
        }
    }
}
