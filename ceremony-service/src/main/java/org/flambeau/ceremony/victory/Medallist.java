package org.flambeau.ceremony.victory;

import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;

/**
 * Who is given a medal: an athlete, or a team with its members.
 *
 * @param organisationNames names of the organisation per language tag
 * @param code of the competitor, unique within the event
 * @param members empty for an athlete
 */
public record Medallist(
        MedalColour medal,
        String organisation,
        Map<String, String> organisationNames,
        CompetitorKind kind,
        String code,
        String name,
        List<Person> members) {

    public Medallist {
        organisationNames = organisationNames == null ? Map.of() : Map.copyOf(organisationNames);
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** A member of a team. Whatever nation is its own, on this podium it stands under the team's organisation. */
    public record Person(String code, String name) {}

    static Medallist of(PlacedMedal placed) {
        return new Medallist(
                placed.medal(),
                placed.organisation(),
                placed.organisationNames(),
                placed.competitor().kind(),
                placed.competitor().code(),
                placed.competitor().name(),
                placed.competitor().members().stream()
                        .map(member -> new Person(member.code(), member.name()))
                        .toList());
    }

    List<String> memberNames() {
        return members.stream().map(Person::name).toList();
    }
}
