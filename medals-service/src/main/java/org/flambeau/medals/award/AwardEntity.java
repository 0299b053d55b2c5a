package org.flambeau.medals.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;

@Entity
@Table(name = "awarded_medal")
@IdClass(Place.class)
class AwardEntity {

    @Id
    String games;

    @Id
    String event;

    @Id
    long version;

    @Id
    @Column(name = "place_no")
    int place;

    @Enumerated(EnumType.STRING)
    MedalColour medal;

    String organisation;

    @Enumerated(EnumType.STRING)
    CompetitorKind kind;

    @Column(name = "competitor_code")
    String competitorCode;

    String competitor;

    @Column(name = "medal_date")
    LocalDate medalDate;

    @Column(name = "awarded_at")
    Instant awardedAt;

    /** Whether its version is the present one. */
    boolean present;

    static AwardEntity of(Place key, Award award) {
        AwardEntity entity = new AwardEntity();
        entity.games = key.games();
        entity.event = key.event();
        entity.version = key.version();
        entity.place = key.place();
        entity.medal = award.medal();
        entity.organisation = award.organisation();
        entity.kind = award.competitor().kind();
        entity.competitorCode = award.competitor().code();
        entity.competitor = award.competitor().name();
        entity.medalDate = award.medalDate();
        entity.awardedAt = award.awardedAt();
        entity.present = true;
        return entity;
    }
}
