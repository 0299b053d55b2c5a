package org.flambeau.ceremony.parade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.flambeau.ceremony.show.CeremonyKey;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "parade_approval")
class ParadeApprovalEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    long version;

    @Column(name = "delegations_version")
    long delegationsVersion;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    static ParadeApprovalEntity of(CeremonyKey key, Approval approval) {
        ParadeApprovalEntity row = new ParadeApprovalEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.version = approval.version();
        row.delegationsVersion = approval.delegationsVersion();
        row.approvedBy = approval.approvedBy();
        row.approvedAt = approval.approvedAt();
        return row;
    }

    Approval toApproval() {
        return new Approval(version, delegationsVersion, approvedBy, approvedAt);
    }
}
