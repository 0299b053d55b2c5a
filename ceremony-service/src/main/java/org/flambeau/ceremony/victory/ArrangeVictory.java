package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Sets time, venue, presenters and flag poles of an event's newest sheet. */
@ApplicationScoped
class ArrangeVictory {

    private final ReadSheet sheets;
    private final VictoryBook book;
    private final VictoryStage stage;

    ArrangeVictory(ReadSheet sheets, VictoryBook book, VictoryStage stage) {
        this.sheets = sheets;
        this.book = book;
        this.stage = stage;
    }

    /** The same arrangement twice changes nothing. */
    @Transactional
    EventVictories arrange(String games, String event, ArrangementBody body, Precondition precondition) {
        EventVictories before = sheets.lock(games, event);
        VictorySheet sheet = before.newest().orElseThrow();
        precondition.check(sheet.version());
        Arrangement wanted = body.checked();
        if (wanted.equals(sheet.arrangement())) return before;
        if (sheet.state() == VictorySheet.State.DONE || sheet.state() == VictorySheet.State.WITHDRAWN)
            throw Refusal.conflict("state", sheet.state(), "nothing is arranged any more for this victory ceremony");
        if (sheet.accepted() && wanted.plannedStart() == null)
            throw Refusal.conflict("plannedStart", null, "the ceremony is accepted: it cannot be without a time");
        EventVictories after = before.with(sheet.arranged(wanted));
        book.save(after);
        if (sheet.accepted() && otherTimeOrVenue(sheet.arrangement(), wanted))
            stage.arrange(
                    sheet.keyIn(after.podium()),
                    sheets.plan(after, after.newest().orElseThrow()));
        return after;
    }

    private static boolean otherTimeOrVenue(Arrangement before, Arrangement after) {
        return !after.plannedStart().equals(before.plannedStart()) || !Objects.equals(after.venue(), before.venue());
    }
}
