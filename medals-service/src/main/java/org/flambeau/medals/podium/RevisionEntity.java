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

    String content;

    String revision;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

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
