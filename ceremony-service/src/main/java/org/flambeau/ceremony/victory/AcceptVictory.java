package org.flambeau.ceremony.victory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** The producer takes a proposal: it becomes a ceremony with a running order, and the public hears of it. */
@ApplicationScoped
class AcceptVictory {

    private final IdempotencyKeys keys;
    private final GamesRegister register;
    private final ReadSheet sheets;
    private final VictoryBook book;
    private final VictoryStage stage;
    private final ObjectMapper json;

    AcceptVictory(
            IdempotencyKeys keys,
            GamesRegister register,
            ReadSheet sheets,
            VictoryBook book,
            VictoryStage stage,
            ObjectMapper json) {
        this.keys = keys;
        this.register = register;
        this.sheets = sheets;
        this.book = book;
        this.stage = stage;
        this.json = json;
    }

    /** Accepts the newest sheet in the version that the producer saw, once per key; the twin gets the same answer. */
    @Transactional
    StoredAnswer accept(String games, String event, Precondition precondition, String key, String caller) {
        String request = "POST " + games + "/" + event + "/acceptance";
        return keys.once(caller, key, request, () -> answer(carryOut(games, event, precondition)));
    }

    private EventVictories carryOut(String games, String event, Precondition precondition) {
        String zone = register.hold(games).zone();
        EventVictories before = sheets.lock(games, event);
        VictorySheet sheet = before.newest().orElseThrow();
        precondition.check(sheet.version());
        refuse(before, sheet);
        EventVictories after = before.with(sheet.accept());
        VictorySheet accepted = after.newest().orElseThrow();
        book.save(after);
        stage.schedule(accepted.keyIn(after.podium()), sheets.plan(after, accepted), zone);
        return after;
    }

    private void refuse(EventVictories victories, VictorySheet sheet) {
        if (sheet.state() == VictorySheet.State.DONE || sheet.accepted() && sheet.state() != VictorySheet.State.HELD)
            throw Refusal.conflict("state", sheet.state(), "this victory ceremony has been accepted already");
        Standby.refuseWhatBlocks(sheets.findings(victories, sheet));
        if (sheet.arrangement().plannedStart() == null)
            throw Refusal.conflict("plannedStart", null, "set when it begins before it is accepted");
    }

    private StoredAnswer answer(EventVictories victories) {
        VictorySheet sheet = victories.newest().orElseThrow();
        try {
            return new StoredAnswer(
                    200,
                    Map.of(HttpHeaders.ETAG, Precondition.tag(sheet.version())),
                    json.writeValueAsString(sheets.answer(victories, sheet)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sheet was not written as JSON", e);
        }
    }
}
