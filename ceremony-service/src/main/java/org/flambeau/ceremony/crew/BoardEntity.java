package org.flambeau.ceremony.crew;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.show.CeremonyKey;

/** The columns of one ceremony, changed under the ceremony's lock. */
@Entity
@IdClass(CeremonyKey.class)
@Table(name = "crew_board")
class BoardEntity {

    @Id
    String games;

    @Id
    String ceremony;

    long version;

    @OneToMany(mappedBy = "board", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<ColumnEntity> columns = new ArrayList<>();

    BoardEntity() {}

    BoardEntity(CeremonyKey key) {
        games = key.games();
        ceremony = key.ceremony();
    }

    List<CrewColumn> toColumns() {
        return columns.stream().map(ColumnEntity::toColumn).toList();
    }

    /** A column whose code stays keeps its texts. */
    void take(List<ColumnsBody.Column> wanted) {
        version++;
        Map<String, ColumnEntity> known = new HashMap<>();
        columns.forEach(column -> known.put(column.code, column));
        List<ColumnEntity> kept = new ArrayList<>();
        for (ColumnsBody.Column column : wanted) {
            ColumnEntity row = known.getOrDefault(column.code(), new ColumnEntity(this));
            row.take(column, kept.size());
            kept.add(row);
        }
        columns.removeIf(column -> !kept.contains(column));
        kept.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        columns.sort((one, other) -> Integer.compare(one.position, other.position));
    }
}
