package org.flambeau.ceremony.parade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.flambeau.ceremony.show.CeremonyKey;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "parade_act")
class ParadeActEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    int run;

    @Enumerated(EnumType.STRING)
    ParadeAct.Kind kind;

    String organisation;
    String venue;
    Instant at;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    String reason;
    long version;

    @Column(name = "delegations_version")
    long delegationsVersion;

    static ParadeActEntity of(CeremonyKey key, ParadeAct act) {
        ParadeActEntity row = new ParadeActEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.run = act.run();
        row.kind = act.kind();
        row.organisation = act.organisation();
        row.venue = act.venue();
        row.at = act.at();
        row.recordedAt = act.recordedAt();
        row.recordedBy = act.by();
        row.reason = act.reason();
        row.version = act.version();
        row.delegationsVersion = act.delegationsVersion();
        return row;
    }

    ParadeAct toAct() {
        return new ParadeAct(
                kind, run, organisation, venue, at, recordedAt, recordedBy, reason, version, delegationsVersion);
    }
}
