package org.flambeau.medals.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "medal_line")
@IdClass(MedalLineEntity.Key.class)
class MedalLineEntity {

    @Id
    String games;

    @Id
    String organisation;

    int gold;
    int silver;
    int bronze;

    @Column(name = "not_official")
    int notOfficial;

    Tally read() {
        return new Tally(gold, silver, bronze, notOfficial);
    }

    void write(Tally tally) {
        gold = tally.gold();
        silver = tally.silver();
        bronze = tally.bronze();
        notOfficial = tally.notOfficial();
    }

    record Key(String games, String organisation) implements Serializable {}
}
