package org.flambeau.ceremony.calling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.victory.Standby;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Moves a show on: state, as-run log, public event and stored answer commit together or not at all. */
@ApplicationScoped
public class CallShow {

    private final IdempotencyKeys keys;
    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final AsRunLog asRun;
    private final PublicStage stage;
    private final CrewNews news;
    private final SecondPerson secondPerson;
    private final Standby standby;
    private final ObjectMapper json;
    private final Clock clock;

    CallShow(
            IdempotencyKeys keys,
            CeremonyLookup lookup,
            Ceremonies ceremonies,
            AsRunLog asRun,
            PublicStage stage,
            CrewNews news,
            SecondPerson secondPerson,
            Standby standby,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.asRun = asRun;
        this.stage = stage;
        this.news = news;
        this.secondPerson = secondPerson;
        this.standby = standby;
        this.json = json;
        this.clock = clock;
    }

    /** Carries out a command once per idempotency key; the twin gets the same answer. */
    @Transactional
    StoredAnswer call(CeremonyKey key, CommandBody body, String idempotencyKey, String caller) {
        String request = "POST " + key.recordKey() + "/commands " + text(body);
        return keys.once(caller, idempotencyKey, request, () -> answer(carryOut(key, body, caller)));
    }

    private Ceremony carryOut(CeremonyKey key, CommandBody body, String caller) {
        Ceremony before = lookup.lock(key);
        Call call = new Call(body, now(), caller);
        Outcome.Accepted accepted = accepted(before, call);
        String agreed = secondPerson.agreeing(before, accepted.passedOver(), caller);
        Ceremony after = stage.show(before, Calling.after(before, accepted, call), accepted.occurrence(), call.at());
        ceremonies.save(after);
        asRun.append(key, act(after, accepted, call, agreed));
        news.tell(before, after, call);
        return after;
    }

    private Outcome.Accepted accepted(Ceremony before, Call call) {
        Outcome outcome = call.body()
                .mistaken(before.show())
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> {
                    requireStandby(before, call);
                    return Calling.on(before, call);
                });
        if (outcome instanceof Outcome.TooSoon early)
            throw Refusal.tooSoon("command", call.command(), "the show has moved on just now", early.next(), call.at());
        if (outcome instanceof Outcome.Refused refused)
            throw Refusal.conflict(refused.field(), refused.value(), refused.reason());
        return (Outcome.Accepted) outcome;
    }

    private void requireStandby(Ceremony before, Call call) {
        if (call.command() != Command.START && call.command() != Command.STANDBY) return;
        standby.blocked(before.key()).ifPresent(why -> {
            throw Refusal.conflict("ceremony", before.key().ceremony(), why);
        });
    }

    private static Act act(Ceremony after, Outcome.Accepted accepted, Call call, String agreed) {
        Show show = after.show();
        CommandBody body = call.body();
        return new Act(
                show.run(),
                show.take(),
                show.round().orElseThrow().mode(),
                call.command(),
                show.live().orElse(null),
                body.segment(),
                body.cue(),
                body.duration(),
                accepted.passedOver(),
                accepted.passedAs(),
                body.reason(),
                agreed,
                call.at(),
                call.by());
    }

    private StoredAnswer answer(Ceremony ceremony) {
        return new StoredAnswer(200, Map.of(), text(ProductionState.of(ceremony, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
