package org.flambeau.medals.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/** The versions of the lists of a Games, which a transaction asks for together when it needs the first of them. */
@ApplicationScoped
class RegisterRepository implements PanacheRepositoryBase<RegisterEntity, RegisterEntity.Key> {

    private static final String VERSIONS = "select name, version from register where games = ?";

    private final TransactionSynchronizationRegistry transactions;
    private final Statements statements;

    RegisterRepository(TransactionSynchronizationRegistry transactions, Statements statements) {
        this.transactions = transactions;
        this.statements = statements;
    }

    /** 0 when the list was never put. Needs a transaction. */
    long version(String games, String name) {
        return versions(games).getOrDefault(name, 0L);
    }

    /** Asks for the versions among other questions of the running transaction, which will need them. */
    void ask(Trip questions, String games) {
        Supplier<List<Map.Entry<String, Long>>> rows =
                questions.ask(VERSIONS, row -> Map.entry(row.getString(1), row.getLong(2)), games);
        transactions.putResource(new Asked(games), new Versions(rows));
    }

    void raise(String games, String name) {
        Map<String, Long> versions = versions(games);
        RegisterEntity register = findById(new RegisterEntity.Key(games, name));
        if (register == null) {
            register = new RegisterEntity();
            register.games = games;
            register.name = name;
            persist(register);
        }
        versions.put(name, ++register.version);
    }

    private Map<String, Long> versions(String games) {
        Asked key = new Asked(games);
        if (transactions.getResource(key) == null) {
            Trip look = statements.trip();
            ask(look, games);
            look.make();
        }
        return ((Versions) transactions.getResource(key)).byName();
    }

    /** What a transaction knows the versions of a Games by. */
    private record Asked(String games) {}

    private static final class Versions {

        private final Supplier<List<Map.Entry<String, Long>>> rows;
        private Map<String, Long> byName;

        Versions(Supplier<List<Map.Entry<String, Long>>> rows) {
            this.rows = rows;
        }

        Map<String, Long> byName() {
            if (byName == null) {
                byName = new HashMap<>();
                rows.get().forEach(row -> byName.put(row.getKey(), row.getValue()));
            }
            return byName;
        }
    }
}
