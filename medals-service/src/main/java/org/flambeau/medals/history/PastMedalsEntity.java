package org.flambeau.medals.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "past_medals")
@IdClass(PastMedalsEntity.Key.class)
class PastMedalsEntity {

    @Id
    String games;

    @Id
    @Column(name = "past_games")
    String pastGames;

    @Id
    String organisation;

    @Column(name = "position_no")
    int position;

    int year;
    int gold;
    int silver;
    int bronze;

    static PastMedalsEntity of(Key key) {
        PastMedalsEntity entity = new PastMedalsEntity();
        entity.games = key.games();
        entity.pastGames = key.pastGames();
        entity.organisation = key.organisation();
        return entity;
    }

    Key key() {
        return new Key(games, pastGames, organisation);
    }

    PastMedals read() {
        return new PastMedals(year, pastGames, organisation, gold, silver, bronze);
    }

    void write(int place, PastMedals medals) {
        position = place;
        year = medals.year();
        gold = medals.gold();
        silver = medals.silver();
        bronze = medals.bronze();
    }

    record Key(String games, String pastGames, String organisation) implements Serializable {}
}
