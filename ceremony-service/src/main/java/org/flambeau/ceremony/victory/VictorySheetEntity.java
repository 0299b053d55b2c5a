package org.flambeau.ceremony.victory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "victory_sheet")
class VictorySheetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    VictoryEventEntity event;

    String games;
    int award;

    @Enumerated(EnumType.STRING)
    VictorySheet.Kind kind;

    @Enumerated(EnumType.STRING)
    VictorySheet.State state;

    boolean accepted;
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Medallist> podium;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Medallist> called;

    @JdbcTypeCode(SqlTypes.JSON)
    Arrangement arrangement;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SheetRevision> revisions;

    String ceremony;

    VictorySheetEntity() {}

    VictorySheetEntity(VictoryEventEntity event) {
        this.event = event;
    }

    VictorySheet toSheet() {
        return new VictorySheet(award, kind, version, state, accepted, podium, called, arrangement, revisions);
    }

    void take(VictorySheet sheet) {
        games = event.games;
        award = sheet.award();
        kind = sheet.kind();
        state = sheet.state();
        accepted = sheet.accepted();
        version = sheet.version();
        podium = sheet.podium();
        called = sheet.called();
        arrangement = sheet.arrangement();
        revisions = sheet.revisions();
        ceremony = sheet.ceremonyOf(event.event);
    }
}
