package org.flambeau.ceremony.crew;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "crew_column")
class ColumnEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "games", referencedColumnName = "games")
    @JoinColumn(name = "ceremony", referencedColumnName = "ceremony")
    BoardEntity board;

    int position;
    String code;
    String title;
    String department;

    @Column(name = "cells_version", updatable = false)
    long cellsVersion;

    ColumnEntity() {}

    ColumnEntity(BoardEntity board) {
        this.board = board;
    }

    void take(ColumnsBody.Column column, int newPosition) {
        position = newPosition;
        code = column.code();
        title = column.title();
        department = column.department();
    }

    CrewColumn toColumn() {
        return new CrewColumn(code, title, department, cellsVersion);
    }
}
