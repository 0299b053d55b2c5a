package org.flambeau.medals.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flambeau.messaging.sql.Trip;

/**
 * Lists of Games in memory, each under its version: a list is read once and not again before it is replaced. What a
 * transaction has read is not there for others before it has committed, since it may have replaced the list itself.
 */
@ApplicationScoped
public class RegisterMemory {

    /** Organisations and events of 32 Games. */
    private static final int MOST_LISTS = 64;

    private final RegisterRepository versions;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<Key, Known> committed =
            Caffeine.newBuilder().maximumSize(MOST_LISTS).build();

    RegisterMemory(RegisterRepository versions, TransactionSynchronizationRegistry transactions) {
        this.versions = versions;
        this.transactions = transactions;
    }

    /**
     * The items of a Games by what identifies them, in the order they were given. The list must not be replaced meanwhile:
     * the transaction has the lock of the Games, or all it reads is of one moment.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    public <T> Map<Object, T> items(Register<T> register, String games) {
        Key key = new Key(games, register.name());
        long version = versions.version(games, register.name());
        Known known = (Known) transactions.getResource(key);
        if (known == null) known = committed.getIfPresent(key);
        if (known == null || known.version() != version) known = read(register, key, version);
        return (Map<Object, T>) known.items();
    }

    /** Asks for what {@link #items} needs among other questions of the running transaction, behind the lock of the Games. */
    public void ask(Trip questions, String games) {
        versions.ask(questions, games);
    }

    /** Those of a list that are told by what identifies them; as {@link #items}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Stream<T> known(Register<T> register, String games, Collection<?> identities) {
        if (identities.isEmpty()) return Stream.empty();
        Map<Object, T> all = items(register, games);
        return identities.stream().distinct().map(all::get).filter(Objects::nonNull);
    }

    private <T> Known read(Register<T> register, Key key, long version) {
        Map<Object, T> items = new LinkedHashMap<>();
        register.read(key.games()).forEach(item -> items.put(register.identity(item), item));
        Known known = new Known(version, items);
        if (transactions.getResource(key) == null) transactions.registerInterposedSynchronization(new AfterCommit(key));
        transactions.putResource(key, known);
        return known;
    }

    private record Key(String games, String register) {}

    /** @param items by what identifies them */
    private record Known(long version, Map<Object, ?> items) {}

    /** Looks the list up once more: the transaction may have replaced it after it was read first. */
    private final class AfterCommit implements Synchronization {

        private final Key key;
        private Known known;

        AfterCommit(Key key) {
            this.key = key;
        }

        @Override
        public void beforeCompletion() {
            known = (Known) transactions.getResource(key);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && known != null)
                committed.asMap().merge(key, known, (one, other) -> one.version() > other.version() ? one : other);
        }
    }
}
