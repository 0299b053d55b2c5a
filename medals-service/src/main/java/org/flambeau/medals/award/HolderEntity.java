package org.flambeau.medals.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;

/** A person who holds a medal now: the athlete, or one member of the team. */
@Entity
@Table(name = "medal_holder")
@IdClass(HolderEntity.Key.class)
class HolderEntity {

    @Id
    String games;

    @Id
    String event;

    @Id
    long version;

    @Id
    @Column(name = "place_no")
    int place;

    @Id
    @Column(name = "member_no")
    int member;

    String athlete;
    String name;
    String gender;
    String organisation;

    /** None for a team whose members were not told. */
    static List<HolderEntity> of(Place place, Award award) {
        Competitor competitor = award.competitor();
        List<Member> people = competitor.kind() == CompetitorKind.ATHLETE
                ? List.of(new Member(competitor.code(), competitor.name(), null, null))
                : competitor.members();
        return IntStream.range(0, people.size())
                .mapToObj(member -> of(place, member, people.get(member), award.organisation()))
                .toList();
    }

    private static HolderEntity of(Place place, int member, Member person, String team) {
        HolderEntity entity = new HolderEntity();
        entity.games = place.games();
        entity.event = place.event();
        entity.version = place.version();
        entity.place = place.place();
        entity.member = member;
        entity.athlete = person.code();
        entity.name = person.name();
        entity.gender = person.gender();
        entity.organisation = person.organisation() == null ? team : person.organisation();
        return entity;
    }

    record Key(String games, String event, long version, int place, int member) implements Serializable {}
}
