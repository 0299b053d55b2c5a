package org.flambeau.broadcast.interest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.http.Refusal;

/** Parameters of a query. */
public final class Queries {

    private Queries() {}

    /**
     * The part that says what somebody wants to be told: values per field of an interest. Several values of a field may
     * be given one by one or with commas between them.
     *
     * @param others names of the parameters that are no fields of an interest
     */
    public static Map<String, List<String>> interest(Map<String, List<String>> query, Set<String> others) {
        Map<String, List<String>> interest = new HashMap<>();
        query.forEach((name, given) -> {
            if (others.contains(name)) return;
            List<String> values = new ArrayList<>();
            given.forEach(value -> values.addAll(List.of(value.split(",", -1))));
            interest.put(name, values);
        });
        return interest;
    }

    /**
     * A number.
     *
     * @param usual what counts when nothing is sent
     * @param most {@link Long#MAX_VALUE} for no limit
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no whole number from {@code least} to {@code most}
     */
    public static long within(String field, String value, long usual, long least, long most) {
        if (value == null) return usual;
        if (value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most)
            return Long.parseLong(value);
        throw Refusal.malformed(
                field,
                value,
                most == Long.MAX_VALUE ? "expected a whole number from " + least : "expected " + least + " to " + most);
    }
}
