package org.flambeau.medals.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.stream.Collectors;

/** The versions of the lists of a Games, which a transaction asks for together when it needs the first of them. */
@ApplicationScoped
class RegisterRepository implements PanacheRepositoryBase<RegisterEntity, RegisterEntity.Key> {

    private final TransactionSynchronizationRegistry transactions;

    RegisterRepository(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** 0 when the list was never put. Needs a transaction. */
    long version(String games, String name) {
        return versions(games).getOrDefault(name, 0L);
    }

    void raise(String games, String name) {
        RegisterEntity register = findById(new RegisterEntity.Key(games, name));
        if (register == null) {
            register = new RegisterEntity();
            register.games = games;
            register.name = name;
            persist(register);
        }
        versions(games).put(name, ++register.version);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> versions(String games) {
        Asked key = new Asked(games);
        Map<String, Long> versions = (Map<String, Long>) transactions.getResource(key);
        if (versions == null) {
            versions = find("games", games).list().stream()
                    .collect(Collectors.toMap(register -> register.name, register -> register.version));
            transactions.putResource(key, versions);
        }
        return versions;
    }

    /** What a transaction knows the versions of a Games by. */
    private record Asked(String games) {}
}
