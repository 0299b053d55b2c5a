package org.flambeau.medals.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "podium_span")
@IdClass(SpanEntity.Key.class)
class SpanEntity {

    @Id
    String games;

    @Id
    String event;

    @Id
    long version;

    boolean official;
    boolean finished;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "superseded_at")
    Instant supersededAt;

    static SpanEntity of(Span span) {
        SpanEntity entity = new SpanEntity();
        entity.games = span.games();
        entity.event = span.event();
        entity.version = span.version();
        entity.official = span.official();
        entity.finished = span.finished();
        entity.effectiveAt = span.effectiveAt();
        return entity;
    }

    record Key(String games, String event, long version) implements Serializable {}
}
