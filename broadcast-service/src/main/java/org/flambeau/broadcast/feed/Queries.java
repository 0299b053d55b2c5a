package org.flambeau.broadcast.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a query that says what somebody wants to be told. */
final class Queries {

    private Queries() {}

    /**
     * Values per field of an interest. Several values of a field may be given one by one or with commas between them.
     *
     * @param others names of the parameters that are no fields of an interest
     */
    static Map<String, List<String>> interest(Map<String, List<String>> query, Set<String> others) {
        Map<String, List<String>> interest = new HashMap<>();
        query.forEach((name, given) -> {
            if (others.contains(name)) return;
            List<String> values = new ArrayList<>();
            given.forEach(value -> values.addAll(List.of(value.split(",", -1))));
            interest.put(name, values);
        });
        return interest;
    }
}
