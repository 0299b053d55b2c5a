package org.flambeau.contracts.medals;

import java.util.List;

/**
 * Who stands on the podium: an athlete, or a team with its members.
 *
 * @param code unique within the Games; a team's code is unique within its event
 * @param members empty for an athlete
 */
public record Competitor(CompetitorKind kind, String code, String name, List<Member> members) {
    public Competitor {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
