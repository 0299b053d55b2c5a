package org.flambeau.medals.podium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** The present versions of podiums, as what concerns many of them is asked. One alone: {@link PodiumRow}. */
@Entity
@Table(name = "podium")
@IdClass(PodiumKey.class)
class PodiumEntity {

    @Id
    String games;

    @Id
    String event;

    long version;

    String content;

    String revision;

    @Column(name = "ever_official")
    boolean everOfficial;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
