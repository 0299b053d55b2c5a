package org.flambeau.medals.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.flambeau.medals.json.JsonText;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "organisation")
@IdClass(OrganisationEntity.Key.class)
class OrganisationEntity {

    @Id
    String games;

    @Id
    String code;

    @Column(name = "position_no")
    int position;

    @ColumnTransformer(write = "?::jsonb")
    String names;

    String continent;
    boolean ranked;
    Long population;

    static OrganisationEntity of(String games, String code) {
        OrganisationEntity entity = new OrganisationEntity();
        entity.games = games;
        entity.code = code;
        return entity;
    }

    Organisation read() {
        return new Organisation(code, JsonText.names(names), continent, ranked, population);
    }

    void write(int place, Organisation organisation) {
        position = place;
        if (names == null || !JsonText.names(names).equals(organisation.names()))
            names = JsonText.of(organisation.names());
        continent = organisation.continent();
        ranked = organisation.ranked();
        population = organisation.population();
    }

    record Key(String games, String code) implements Serializable {}
}
