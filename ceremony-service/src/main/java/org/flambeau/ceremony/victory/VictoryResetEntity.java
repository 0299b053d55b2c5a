package org.flambeau.ceremony.victory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "victory_reset")
class VictoryResetEntity {

    @Id
    String games;

    @Column(name = "table_version")
    long tableVersion;
}
