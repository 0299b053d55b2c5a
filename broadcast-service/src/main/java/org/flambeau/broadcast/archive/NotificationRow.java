package org.flambeau.broadcast.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

@Entity
@Table(name = "notification")
@IdClass(NotificationRow.Key.class)
class NotificationRow {

    @Id
    String games;

    @Id
    long sequence;

    @Column(name = "published_at")
    Instant publishedAt;

    /** Sequence of the later one that corrected or killed it; null for none. */
    @Column(name = "corrected_by")
    Long correctedBy;

    boolean killed;

    byte[] payload;

    /** The trace that it belongs to, as the header of that name; null where nobody traces. */
    String traceparent;

    static class Key implements Serializable {
        String games;
        long sequence;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.sequence == sequence && Objects.equals(key.games, games);
        }

        @Override
        public int hashCode() {
            return Objects.hash(games, sequence);
        }
    }
}
