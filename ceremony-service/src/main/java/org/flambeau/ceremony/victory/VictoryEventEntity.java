package org.flambeau.ceremony.victory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row that is locked before anything of the event's victory ceremonies changes. */
@Entity
@Table(name = "victory_event")
class VictoryEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String event;

    @JdbcTypeCode(SqlTypes.JSON)
    EventPodium podium;

    @OneToMany(mappedBy = "event", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("award")
    List<VictorySheetEntity> sheets = new ArrayList<>();

    EventVictories toVictories() {
        return new EventVictories(
                podium, sheets.stream().map(VictorySheetEntity::toSheet).toList());
    }

    void take(EventVictories victories) {
        games = victories.podium().games();
        event = victories.podium().event();
        podium = victories.podium();
        sheets.removeIf(row -> victories.award(row.award).isEmpty());
        for (VictorySheet sheet : victories.sheets()) {
            VictorySheetEntity row = sheets.stream()
                    .filter(one -> one.award == sheet.award())
                    .findFirst()
                    .orElseGet(this::another);
            row.take(sheet);
        }
    }

    private VictorySheetEntity another() {
        VictorySheetEntity row = new VictorySheetEntity(this);
        sheets.add(row);
        return row;
    }
}
