package org.flambeau.ceremony.crew;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

/** The row stays when the message goes, so that no version is used twice. */
@Entity
@IdClass(CeremonyKey.class)
@Table(name = "stage_message")
class StageMessageEntity {

    @Id
    String games;

    @Id
    String ceremony;

    long version;
    String text;

    @Enumerated(EnumType.STRING)
    StageMessage.Level level;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "sent_by")
    String sentBy;

    @Column(name = "sent_at")
    Instant sentAt;

    StageMessageEntity() {}

    StageMessageEntity(CeremonyKey key) {
        games = key.games();
        ceremony = key.ceremony();
    }

    void take(StageMessage message) {
        version = message.version();
        text = message.text();
        level = message.level();
        expiresAt = message.expiresAt();
        sentBy = message.by();
        sentAt = message.at();
    }

    void clear() {
        version++;
        text = null;
    }

    /** The message, unless it was taken away or has expired. */
    Optional<StageMessage> shownAt(Instant now) {
        if (text == null || expiresAt != null && !now.isBefore(expiresAt)) return Optional.empty();
        return Optional.of(new StageMessage(version, text, level, expiresAt, sentBy, sentAt));
    }
}
