package org.flambeau.ceremony.parade.delegation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All delegations of a Games. */
public record DelegationList(List<Delegation> delegations) {

    /** Nobody yet. */
    public static final DelegationList NONE = new DelegationList(List.of());

    /** What stands in the list twice, and must not: what an announcer reads would not tell two delegations apart. */
    record Twice(int index, String field, String value, String reason) {}

    public Optional<Delegation> find(String organisation) {
        return delegations.stream()
                .filter(delegation -> delegation.organisation().equals(organisation))
                .findFirst();
    }

    /** The first organisation or name that another delegation has before it. */
    Optional<Twice> twice() {
        Set<String> organisations = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < delegations.size(); i++) {
            Delegation delegation = delegations.get(i);
            if (!organisations.add(delegation.organisation()))
                return Optional.of(new Twice(
                        i, "organisation", delegation.organisation(), "this organisation stands in the list twice"));
            for (Map.Entry<String, RegisteredName> name : delegation.names().entrySet()) {
                String other =
                        names.putIfAbsent(name.getKey() + " " + name.getValue().name(), delegation.organisation());
                if (other != null)
                    return Optional.of(new Twice(
                            i,
                            "names." + name.getKey(),
                            name.getValue().name(),
                            other + " has this name: one of the two is another's"));
            }
        }
        return Optional.empty();
    }
}
