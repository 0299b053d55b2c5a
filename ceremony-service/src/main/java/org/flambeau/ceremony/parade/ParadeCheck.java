package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flambeau.ceremony.parade.ParadeFinding.Kind;
import org.flambeau.ceremony.parade.ParadeFinding.Level;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.RegisteredName;
import org.flambeau.ceremony.parade.order.Place;
import org.flambeau.ceremony.parade.order.Step;
import org.flambeau.ceremony.parade.pace.Pace;

/** Looks a parade over: what stands in the way of its approval, and what is odd. */
final class ParadeCheck {

    private final Parade parade;
    private final List<Place> order;
    private final List<ParadeFinding> findings = new ArrayList<>();

    private ParadeCheck(Parade parade) {
        this.parade = parade;
        this.order = parade.order();
    }

    static List<ParadeFinding> of(Parade parade) {
        return new ParadeCheck(parade).findings();
    }

    /** Codes whose name may not be announced yet, each once, in the order of the parade. */
    static Set<String> unannounceable(List<ParadeFinding> findings) {
        Set<String> codes = new LinkedHashSet<>();
        for (ParadeFinding finding : findings)
            if (finding.kind() == Kind.NAME_MISSING || finding.kind() == Kind.NAME_UNCONFIRMED)
                codes.add(finding.organisation());
        return codes;
    }

    private List<ParadeFinding> findings() {
        if (order.isEmpty()) add(Level.BLOCKS, Kind.NOBODY_MARCHES, null, null, "no delegation marches");
        for (Place place : order) {
            Delegation delegation = parade.delegation(place.organisation());
            for (String language : languagesOf(place)) name(delegation, language);
            venue(delegation);
            flagBearers(parade.flagBearersOf(place.organisation()));
            region(place, delegation);
            length(delegation);
        }
        namedByTheRules();
        return List.copyOf(findings);
    }

    /** Those that are announced, and that of the alphabet where the name itself decided the place. */
    private Set<String> languagesOf(Place place) {
        Set<String> languages = new LinkedHashSet<>(parade.content().languages());
        boolean sortedByName =
                place.reason().sortedUnder() != null && place.reason().officialSortKey() == null;
        if (sortedByName) languages.add(place.reason().language());
        return languages;
    }

    private void name(Delegation delegation, String language) {
        Optional<RegisteredName> name = delegation.name(language);
        if (name.isEmpty())
            add(Level.BLOCKS, Kind.NAME_MISSING, delegation, language, "no name is registered in this language");
        else if (!name.get().confirmed())
            add(
                    Level.BLOCKS,
                    Kind.NAME_UNCONFIRMED,
                    delegation,
                    language,
                    "nobody has confirmed this name: " + name.get().name());
    }

    private void venue(Delegation delegation) {
        if (parade.content().venues().stream().noneMatch(venue -> venue.has(delegation.organisation())))
            add(Level.BLOCKS, Kind.NO_VENUE, delegation, null, "it marches at no venue");
    }

    private void flagBearers(Delegation delegation) {
        if (delegation.flagBearers().isEmpty())
            add(Level.WARNS, Kind.NO_FLAG_BEARER, delegation, null, "nobody carries its flag yet");
        else if (delegation.flagBearersExemption() != null)
            add(
                    Level.WARNS,
                    Kind.FLAG_BEARERS_BY_EXEMPTION,
                    delegation,
                    null,
                    delegation.flagBearers().size() + " carry its flag: "
                            + delegation.flagBearersExemption().reason() + ", approved by "
                            + delegation.flagBearersExemption().approvedBy());
    }

    private void region(Place place, Delegation delegation) {
        if (place.reason().step() != Step.Kind.REGIONS) return;
        if (delegation.region() == null
                || !parade.content().occasion().regions().contains(delegation.region()))
            add(
                    Level.WARNS,
                    Kind.REGION_NOT_OF_THE_PARADE,
                    delegation,
                    null,
                    "its region is none of the parade's: " + delegation.region());
    }

    private void length(Delegation delegation) {
        Pace pace = parade.content().pace();
        Duration length = pace.length(parade.marcher(delegation.organisation()));
        if (pace.rule() == Pace.Rule.INTERVAL && length.compareTo(pace.interval()) > 0)
            add(
                    Level.WARNS,
                    Kind.LONGER_THAN_THE_INTERVAL,
                    delegation,
                    null,
                    "it takes " + length.toSeconds() + " s to pass, and the next one steps off after "
                            + pace.interval().toSeconds() + " s");
    }

    private void namedByTheRules() {
        List<String> marching = order.stream().map(Place::organisation).toList();
        for (Step step : parade.content().rules().steps())
            for (String organisation : step.named(parade.content().occasion()))
                if (!marching.contains(organisation))
                    findings.add(new ParadeFinding(
                            Level.WARNS,
                            Kind.NAMED_BY_THE_RULES_AND_NOT_MARCHING,
                            organisation,
                            null,
                            step.step() + " names it, and it does not march"));
    }

    private void add(Level level, Kind kind, Delegation delegation, String language, String detail) {
        String organisation = delegation == null ? null : delegation.organisation();
        findings.add(new ParadeFinding(level, kind, organisation, language, detail));
    }
}
