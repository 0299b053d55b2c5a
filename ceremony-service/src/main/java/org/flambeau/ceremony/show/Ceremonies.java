package org.flambeau.ceremony.show;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flambeau.ceremony.timing.Baseline;

/** The ceremonies that are kept. A change locks its ceremony first: changes of one ceremony are serial. */
@ApplicationScoped
public class Ceremonies {

    private final CeremonyRows rows;
    private final LongParts parts;
    private final Event<CeremonyTouched> touched;
    private final Event<CeremonyKept> kept;
    private final TransactionSynchronizationRegistry transactions;

    Ceremonies(
            CeremonyRows rows,
            LongParts parts,
            Event<CeremonyTouched> touched,
            Event<CeremonyKept> kept,
            TransactionSynchronizationRegistry transactions) {
        this.rows = rows;
        this.parts = parts;
        this.touched = touched;
        this.kept = kept;
        this.transactions = transactions;
    }

    /** What the running transaction holds of a ceremony: its locked row, and what the row says. */
    private record Held(CeremonyEntity row, Ceremony ceremony) {}

    /** A ceremony as it was last committed, all of one version; what the running transaction has made of it, if it has. */
    @Transactional
    public Optional<Ceremony> find(CeremonyKey key) {
        if (!wellFormed(key)) return Optional.empty();
        Held held = held(key);
        if (held != null) return Optional.of(held.ceremony());
        return rows.read(key)
                .flatMap(row -> known(row).or(() -> rows.readWhole(key, row).map(this::whole)));
    }

    /** A ceremony that nobody else can change until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Ceremony> lock(CeremonyKey key) {
        touched.fire(new CeremonyTouched(key));
        if (!wellFormed(key)) return Optional.empty();
        Held held = held(key);
        if (held != null) return Optional.of(held.ceremony());
        return rows.lock(key).map(row -> hold(key, row, known(row).orElseGet(() -> whole(row))));
    }

    /** Nothing when its running order has to be read. */
    private Optional<Ceremony> known(CeremonyEntity row) {
        return parts.order(row.orderMark).map(order -> ceremony(row, order));
    }

    private Held held(CeremonyKey key) {
        return (Held) transactions.getResource(key);
    }

    private Ceremony hold(CeremonyKey key, CeremonyEntity row, Ceremony ceremony) {
        transactions.putResource(key, new Held(row, ceremony));
        return ceremony;
    }

    private Ceremony whole(CeremonyEntity row) {
        return ceremony(row, parts.keep(row.orderMark, row.toOrder()));
    }

    private Ceremony ceremony(CeremonyEntity row, RunningOrder order) {
        return row.toCeremony(order, row.planMark == null ? null : plan(row.planMark));
    }

    private Baseline plan(UUID mark) {
        return parts.plan(mark).orElseGet(() -> parts.keep(mark, rows.plan(mark)));
    }

    /** The first that is kept of a run brings its plan. */
    private void freezePlan(Held held, Show show) {
        Optional<Baseline> plan = show.round().map(Round::baseline);
        if (plan.equals(held.ceremony().show().round().map(Round::baseline))) return;
        held.row().planMark = plan.map(rows::freeze).orElse(null);
    }

    /** Keeps a new ceremony. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Ceremony ceremony) {
        CeremonyEntity row = new CeremonyEntity();
        row.take(ceremony);
        rows.persistAndFlush(row);
        hold(ceremony.key(), row, ceremony);
        kept.fire(new CeremonyKept(ceremony));
    }

    /** Keeps the change of a ceremony that the running transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Ceremony ceremony) {
        Held held = held(ceremony.key());
        if (held == null) throw new IllegalStateException("not locked: " + ceremony.key());
        // Most changes are of the show alone. Then the rows of the segments, which may be hundreds, stay untouched.
        if (ceremony.order() == held.ceremony().order()) held.row().takeShow(ceremony);
        else held.row().take(ceremony);
        freezePlan(held, ceremony.show());
        hold(ceremony.key(), held.row(), ceremony);
        kept.fire(new CeremonyKept(ceremony));
    }

    /** The first ceremonies of a Games in the order of their planned starts, at most so many. */
    @Transactional
    public List<Listed> first(String games, int most) {
        return rows.first(games, most).stream().map(CeremonyEntity::toListed).toList();
    }

    /** Those that follow a ceremony in the same order; nothing when the public may know of no such ceremony. */
    @Transactional
    public Optional<List<Listed>> after(CeremonyKey last, int most) {
        if (!wellFormed(last)) return Optional.empty();
        return rows.facts(last).map(row -> rows.after(row, most).stream()
                .map(CeremonyEntity::toListed)
                .toList());
    }

    /** How many ceremonies the Games has, those of victories not counted: these come from its events. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(String games) {
        return rows.count("games = ?1 and kind <> ?2", games, CeremonyFacts.Kind.VICTORY);
    }

    /** Ceremonies with a segment whose secret has come to its instant, at most so many. */
    @Transactional
    public List<CeremonyKey> withSecretsToRelease(int most) {
        return rows.due(most);
    }

    /** The present instant by the time of the database: no replica's clock decides when a secret is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant databaseTime() {
        return rows.now();
    }

    /** Codes of the ceremonies of a Games. */
    @Transactional
    public List<CeremonyKey> keysOf(String games) {
        return rows.codesOf(games).stream()
                .map(code -> new CeremonyKey(games, code))
                .toList();
    }

    private static boolean wellFormed(CeremonyKey key) {
        return CeremonyKey.isCode(key.games()) && CeremonyKey.isCode(key.ceremony());
    }
}
