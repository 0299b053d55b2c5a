package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.http.Refusal;

/** Works a sheet out of podium, emblems and rules as they are now. */
@ApplicationScoped
class ReadSheet {

    private final VictoryBook book;
    private final EmblemRegister emblems;
    private final GamesRegister games;
    private final VictoryRules rules;

    ReadSheet(VictoryBook book, EmblemRegister emblems, GamesRegister games, VictorySettings settings) {
        this.book = book;
        this.emblems = emblems;
        this.games = games;
        this.rules = VictorySettings.rules(settings);
    }

    /**
     * The victory ceremonies of an event.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 naming the Games or the event
     */
    EventVictories read(String code, String event) {
        games.require(code);
        if (!SheetQuestion.isEvent(event)) throw notProposed(event);
        return book.read(code, event)
                .filter(victories -> !victories.sheets().isEmpty())
                .orElseThrow(() -> notProposed(event));
    }

    /** The same, locked until the running transaction ends. */
    EventVictories lock(String code, String event) {
        games.require(code);
        if (!SheetQuestion.isEvent(event)) throw notProposed(event);
        return book.lock(code, event)
                .filter(victories -> !victories.sheets().isEmpty())
                .orElseThrow(() -> notProposed(event));
    }

    VictoryPlan plan(EventVictories victories, VictorySheet sheet) {
        Emblems known = emblems.of(victories.podium().games());
        return VictoryPlan.of(victories, sheet, CallSheet.of(victories, sheet, known, rules));
    }

    List<VictoryFinding> findings(EventVictories victories, VictorySheet sheet) {
        Emblems known = emblems.of(victories.podium().games());
        return SheetFindings.of(victories, sheet, CallSheet.of(victories, sheet, known, rules), known);
    }

    SheetAnswer answer(EventVictories victories, VictorySheet sheet) {
        Emblems known = emblems.of(victories.podium().games());
        CallSheet call = CallSheet.of(victories, sheet, known, rules);
        return SheetAnswer.of(victories, sheet, call, SheetFindings.of(victories, sheet, call, known));
    }

    private static RuntimeException notProposed(String event) {
        return Refusal.notFound(
                "event", event, "no victory ceremony is proposed: the event's podium has not been official yet");
    }
}
