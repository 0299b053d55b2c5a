package org.flambeau.medals.podium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.medals.json.JsonText;
import org.hibernate.annotations.ColumnTransformer;

/** The present version of a podium. After a reset the row stays without content: versions go on. */
@Entity
@Table(name = "podium")
@IdClass(PodiumKey.class)
class PodiumEntity {

    @Id
    String games;

    @Id
    String event;

    long version;

    @ColumnTransformer(write = "?::jsonb")
    String content;

    @ColumnTransformer(write = "?::jsonb")
    String revision;

    @Column(name = "ever_official")
    boolean everOfficial;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    static PodiumEntity of(PodiumKey key) {
        PodiumEntity entity = new PodiumEntity();
        entity.games = key.games();
        entity.event = key.event();
        return entity;
    }

    /** The podium as it stands; none before the first entry and after a reset. */
    Optional<PodiumVersion> present() {
        return content == null ? Optional.empty() : Optional.of(read());
    }

    private PodiumVersion read() {
        return new PodiumVersion(
                version,
                JsonText.read(content, PodiumContent.class),
                revision == null ? null : JsonText.read(revision, Revision.class),
                everOfficial,
                effectiveAt,
                recordedAt);
    }

    void write(PodiumVersion podium) {
        version = podium.version();
        content = JsonText.of(podium.content());
        revision = podium.revision() == null ? null : JsonText.of(podium.revision());
        everOfficial = podium.everOfficial();
        effectiveAt = podium.effectiveAt();
        recordedAt = podium.recordedAt();
    }
}
