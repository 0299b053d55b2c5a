package org.flambeau.medals.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the medal table of a Games has besides its lines. */
@Entity
@Table(name = "medal_table")
class TableStateEntity {

    @Id
    String games;

    long version;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Column(name = "finished_events")
    int finishedEvents;
}
