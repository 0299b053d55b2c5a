package org.flambeau.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flambeau.messaging.Effects;
import org.flambeau.messaging.sql.Trip;

/** Remembers the id and the payload of every event that is applied; fails on request of the payload. */
@ApplicationScoped
class Remembering implements InboxConsumer {

    static final String TYPE = "test.event";
    static final String MANY = "test.many";

    private final Effects effects;
    private boolean mended;

    Remembering(Effects effects) {
        this.effects = effects;
    }

    void mend() {
        mended = true;
    }

    @Override
    public String name() {
        return "editing";
    }

    @Override
    public Set<String> understands() {
        return Set.of(TYPE, MANY);
    }

    @Override
    public Set<String> together() {
        return Set.of(MANY);
    }

    @Override
    public Set<String> ignores() {
        return Set.of("test.ignored");
    }

    @Override
    public Versions versions() {
        return Versions.EVERY;
    }

    @Override
    public Effect read(IncomingEvent event, Trip questions) {
        String payload = new String(event.payload(), StandardCharsets.UTF_8);
        if (payload.equals("illegible")) throw new UnreadableEvent("nobody can read this");
        if (payload.equals("count")) return count(event, questions);
        return writes -> apply(event, payload);
    }

    /** Remembers how much was remembered of the aggregate before. */
    private static Effect count(IncomingEvent event, Trip questions) {
        Supplier<List<Long>> before = questions.ask(
                "select count(*) from effect where what like ?", row -> row.getLong(1), event.aggregate() + "/%");
        return writes -> writes.change(
                "insert into effect (what) values (?)",
                event.id() + " after " + before.get().get(0));
    }

    private void apply(IncomingEvent event, String payload) {
        effects.happen(event.id());
        if (payload.equals("broken")) throw new IllegalStateException("the consumer has a fault");
        if (payload.equals("unreadable") && !mended) throw new UnreadableEvent("not what the type promises");
    }
}
