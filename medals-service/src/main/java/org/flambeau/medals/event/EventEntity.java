package org.flambeau.medals.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.json.JsonText;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "medal_event")
@IdClass(EventEntity.Key.class)
class EventEntity {

    @Id
    String games;

    @Id
    String code;

    @Column(name = "position_no")
    int position;

    @ColumnTransformer(write = "?::jsonb")
    String names;

    String discipline;

    @Column(name = "discipline_names")
    @ColumnTransformer(write = "?::jsonb")
    String disciplineNames;

    @Enumerated(EnumType.STRING)
    Category category;

    int bronzes;

    @Column(name = "scheduled_day")
    LocalDate scheduledDay;

    @Column(name = "scheduled_at")
    Instant scheduledAt;

    static EventEntity of(String games, String code) {
        EventEntity entity = new EventEntity();
        entity.games = games;
        entity.code = code;
        return entity;
    }

    EventDescription read() {
        return new EventDescription(
                code,
                JsonText.names(names),
                discipline,
                JsonText.names(disciplineNames),
                category,
                bronzes,
                scheduledDay,
                scheduledAt);
    }

    void write(int place, EventDescription event) {
        position = place;
        names = unlessEqual(names, event.names());
        discipline = event.discipline();
        disciplineNames = unlessEqual(disciplineNames, event.disciplineNames());
        category = event.category();
        bronzes = event.bronzes();
        scheduledDay = event.scheduledDay();
        scheduledAt = event.scheduledAt();
    }

    /** The database spells JSON its own way; the same names need no update. */
    private static String unlessEqual(String present, Map<String, String> names) {
        return present != null && JsonText.names(present).equals(names) ? present : JsonText.of(names);
    }

    record Key(String games, String code) implements Serializable {}
}
