package org.flambeau.ceremony.parade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has happened in one run of a parade, folded from its acts. */
public record Night(List<ParadeAct> acts) {

    /** The acts that count in a run: those since it last began anew, or since the last one that stood was taken back. */
    static Night of(List<ParadeAct> all, int run) {
        List<ParadeAct> counting = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        for (ParadeAct act : all) {
            if (act.run() != run) continue;
            counting.add(act);
            switch (act.kind()) {
                case STEPPED_OFF, WITHDRAWN -> standing.add(act.organisation() + act.venue());
                case STEP_OFF_TAKEN_BACK, WITHDRAWAL_TAKEN_BACK -> standing.remove(act.organisation() + act.venue());
                case STARTED_AGAIN -> standing.clear();
            }
            if (standing.isEmpty()) counting.clear();
        }
        return new Night(List.copyOf(counting));
    }

    /** The same night with one more act. */
    Night and(ParadeAct act) {
        return new Night(Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    /** The same night as it had happened by an instant. */
    Night until(Instant asOf) {
        return new Night(acts.stream().filter(act -> !act.at().isAfter(asOf)).toList());
    }

    /** The first act: from it on the order is that of its versions. */
    Optional<ParadeAct> first() {
        return acts.stream().findFirst();
    }

    /** Step-offs at a venue by organisation. */
    Map<String, Instant> steppedOff(String venue) {
        Map<String, Instant> steppedOff = new LinkedHashMap<>();
        for (ParadeAct act : acts) {
            if (!venue.equals(act.venue())) continue;
            if (act.kind() == ParadeAct.Kind.STEPPED_OFF) steppedOff.put(act.organisation(), act.at());
            if (act.kind() == ParadeAct.Kind.STEP_OFF_TAKEN_BACK) steppedOff.remove(act.organisation());
        }
        return steppedOff;
    }

    /** Withdrawals by organisation. */
    Map<String, ParadeAct> withdrawn() {
        Map<String, ParadeAct> withdrawn = new LinkedHashMap<>();
        for (ParadeAct act : acts) {
            if (act.kind() == ParadeAct.Kind.WITHDRAWN) withdrawn.put(act.organisation(), act);
            if (act.kind() == ParadeAct.Kind.WITHDRAWAL_TAKEN_BACK) withdrawn.remove(act.organisation());
        }
        return withdrawn;
    }
}
