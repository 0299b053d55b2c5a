package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.http.Refusal;

/**
 * What a producer sets on a sheet, as JSON. What is left out is not set.
 *
 * @param placement how the flags hang, as configured when left out
 */
public record ArrangementBody(Instant plannedStart, String venue, List<Presenter> presenters, Placement placement) {

    private static final int LONGEST = 200;
    private static final int MOST_PRESENTERS = 20;
    private static final int FEWEST_POLES = 3;
    private static final int MOST_POLES = 8;

    /** @param medal the medallists it is for, all of them when left out */
    public record Presenter(Arrangement.Presenter.Gift gift, MedalColour medal, String name, String title) {}

    public record Placement(Integer poles, FlagPoles.Side silverSide) {}

    static ArrangementBody of(Arrangement arrangement) {
        return new ArrangementBody(
                arrangement.plannedStart(),
                arrangement.venue(),
                arrangement.presenters().stream()
                        .map(one -> new Presenter(one.gift(), one.medal(), one.name(), one.title()))
                        .toList(),
                arrangement.poles() == null && arrangement.silverSide() == null
                        ? null
                        : new Placement(arrangement.poles(), arrangement.silverSide()));
    }

    /** The arrangement, checked; 422 names what is against a rule. */
    Arrangement checked() {
        return new Arrangement(
                plannedStart == null ? null : Sent.instant("plannedStart", plannedStart),
                Sent.optional("venue", venue, LONGEST),
                checkedPresenters(),
                checkedPoles(),
                placement == null ? null : placement.silverSide());
    }

    private List<Arrangement.Presenter> checkedPresenters() {
        if (presenters == null) return List.of();
        if (presenters.size() > MOST_PRESENTERS)
            throw Refusal.unprocessable(
                    "presenters", presenters.size(), "at most " + MOST_PRESENTERS + " presenters are taken");
        List<Arrangement.Presenter> checked = new ArrayList<>();
        for (int i = 0; i < presenters.size(); i++) checked.add(checked("presenters[" + i + "]", presenters.get(i)));
        return checked;
    }

    private static Arrangement.Presenter checked(String path, Presenter sent) {
        if (sent == null) throw Refusal.unprocessable(path, null, "a presenter is needed here");
        if (sent.gift() == null) throw Refusal.unprocessable(path + ".gift", null, "one of MEDAL, GIFT is needed");
        return new Arrangement.Presenter(
                sent.gift(),
                sent.medal(),
                Sent.required(path + ".name", sent.name(), LONGEST),
                Sent.optional(path + ".title", sent.title(), LONGEST));
    }

    private Integer checkedPoles() {
        Integer poles = placement == null ? null : placement.poles();
        if (poles != null && (poles < FEWEST_POLES || poles > MOST_POLES))
            throw Refusal.unprocessable(
                    "placement.poles", poles, "a venue has " + FEWEST_POLES + " to " + MOST_POLES + " flag poles");
        return poles;
    }
}
