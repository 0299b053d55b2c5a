package org.flambeau.medals.games;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.medals.json.JsonText;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "games")
class GamesEntity {

    @Id
    String code;

    long version;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @ColumnTransformer(write = "?::jsonb")
    String names;

    String host;
    String zone;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "day_ends_at")
    LocalTime dayEndsAt;

    Games read() {
        return new Games(
                code,
                version,
                new GamesFacts(purpose, JsonText.names(names), host, zone, firstDay, lastDay, dayEndsAt));
    }

    void write(GamesFacts facts) {
        purpose = facts.purpose();
        names = JsonText.of(facts.names());
        host = facts.host();
        zone = facts.zone();
        firstDay = facts.firstDay();
        lastDay = facts.lastDay();
        dayEndsAt = facts.dayEndsAt();
    }
}
