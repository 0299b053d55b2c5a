package org.flambeau.ceremony.protocol;

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
@Table(name = "protocol_waiver")
class WaiverEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    int run;
    String segment;
    String element;
    String reason;

    @Column(name = "waived_by")
    String waivedBy;

    Instant at;

    static WaiverEntity of(CeremonyKey key, Waiver waiver) {
        WaiverEntity row = new WaiverEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.run = waiver.run();
        row.segment = waiver.segment();
        row.element = waiver.element();
        row.reason = waiver.reason();
        row.waivedBy = waiver.by();
        row.at = waiver.at();
        return row;
    }

    Waiver toWaiver() {
        return new Waiver(run, segment, element, reason, waivedBy, at);
    }
}
