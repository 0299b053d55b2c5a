package org.flambeau.medals.podium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.medals.json.JsonText;
import org.hibernate.annotations.ColumnTransformer;

/** One version of a podium, kept for good. */
@Entity
@Table(name = "podium_revision")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {

    @Id
    String games;

    @Id
    String event;

    @Id
    long version;

    @ColumnTransformer(write = "?::jsonb")
    String content;

    @ColumnTransformer(write = "?::jsonb")
    String revision;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    static RevisionEntity of(PodiumKey key, PodiumVersion podium, String recordedBy) {
        RevisionEntity entity = new RevisionEntity();
        entity.games = key.games();
        entity.event = key.event();
        entity.version = podium.version();
        entity.content = JsonText.of(podium.content());
        entity.revision = podium.revision() == null ? null : JsonText.of(podium.revision());
        entity.effectiveAt = podium.effectiveAt();
        entity.recordedAt = podium.recordedAt();
        entity.recordedBy = recordedBy;
        return entity;
    }

    RevisionView read() {
        PodiumContent content = JsonText.read(this.content, PodiumContent.class);
        return new RevisionView(
                version,
                content.status(),
                effectiveAt,
                recordedAt,
                recordedBy,
                content.medals(),
                content.vacant(),
                content.exception(),
                revision == null ? null : JsonText.read(revision, Revision.class));
    }

    record Key(String games, String event, long version) implements Serializable {}
}
