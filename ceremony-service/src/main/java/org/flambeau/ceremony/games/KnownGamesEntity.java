package org.flambeau.ceremony.games;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.flambeau.contracts.medals.Purpose;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "known_games")
class KnownGamesEntity {

    @Id
    String games;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> names;

    String zone;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    KnownGames toKnownGames() {
        return new KnownGames(games, names, zone, purpose);
    }
}
