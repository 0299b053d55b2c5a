package org.flambeau.medals.podium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.organisation.Organisation;

/**
 * What one version of a podium did, competitor by competitor: first those who stand on it now, by medal, then those who
 * lost their medal. A medal that passes to another organisation is withdrawn from one and awarded to the other. Members are
 * told of both versions: whoever leaves a team loses the medal too.
 */
final class PodiumChanges {

    private PodiumChanges() {}

    /** @param organisations at least those of the medals of both versions */
    static List<MedalChange> between(List<Medal> before, List<Medal> after, Map<String, Organisation> organisations) {
        Map<Medal.Holder, Medal> lost = new LinkedHashMap<>();
        before.forEach(medal -> lost.put(medal.holder(), medal));
        List<MedalChange> changes = new ArrayList<>();
        for (Medal medal : after) {
            Medal earlier = lost.remove(medal.holder());
            if (!medal.equals(earlier)) changes.add(change(kind(earlier, medal), earlier, medal, organisations));
        }
        lost.values().forEach(medal -> changes.add(change(Change.WITHDRAWN, medal, null, organisations)));
        return changes;
    }

    private static Change kind(Medal before, Medal after) {
        if (before == null) return Change.AWARDED;
        int merit = after.medal().compareTo(before.medal());
        if (merit == 0) return Change.AMENDED;
        return merit < 0 ? Change.RAISED : Change.LOWERED;
    }

    private static MedalChange change(
            Change change, Medal before, Medal after, Map<String, Organisation> organisations) {
        Medal newest = after == null ? before : after;
        MedalColour from = before == null ? null : before.medal();
        MedalColour to = after == null ? null : after.medal();
        return new MedalChange(
                change,
                newest.organisation(),
                organisations.get(newest.organisation()).names(),
                newest.competitor().kind(),
                newest.competitor().code(),
                newest.competitor().name(),
                members(before, after),
                from,
                to,
                ChangeWords.of(change, newest.competitor().name() + " (" + newest.organisation() + ")", from, to));
    }

    /** By code: those of the new version as it has them, then those who are no longer in it. */
    private static List<Member> members(Medal before, Medal after) {
        Map<String, Member> members = new LinkedHashMap<>();
        Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
                .flatMap(Optional::stream)
                .flatMap(medal -> medal.competitor().members().stream())
                .forEach(member -> members.putIfAbsent(member.code(), member));
        return List.copyOf(members.values());
    }
}
