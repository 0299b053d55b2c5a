package org.flambeau.medals.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many items of a register came, changed and went. */
public record RegisterChange(int added, int changed, int removed) {

    static final RegisterChange NONE = new RegisterChange(0, 0, 0);

    static <T> RegisterChange between(Register<T> register, List<T> before, List<T> after) {
        Map<Object, T> gone = new HashMap<>();
        before.forEach(item -> gone.put(register.identity(item), item));
        int added = 0;
        int changed = 0;
        for (T item : after) {
            T earlier = gone.remove(register.identity(item));
            if (earlier == null) added++;
            else if (!earlier.equals(item)) changed++;
        }
        return new RegisterChange(added, changed, gone.size());
    }
}
