package org.flambeau.ceremony.parade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.flambeau.ceremony.parade.delegation.Edition;
import org.flambeau.ceremony.show.CeremonyKey;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "parade_edition")
class ParadeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    ParadeSettings content;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "edited_at")
    Instant editedAt;

    static ParadeEntity of(CeremonyKey key, Edition<ParadeSettings> edition) {
        ParadeEntity row = new ParadeEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.version = edition.version();
        row.content = edition.content();
        row.editedBy = edition.editedBy();
        row.editedAt = edition.editedAt();
        return row;
    }

    Edition<ParadeSettings> toEdition() {
        return new Edition<>(version, content, editedBy, editedAt);
    }
}
