package org.flambeau.system;

import java.util.List;
import java.util.Map;

/** Podiums as the desk enters them. */
public final class Podiums {

    private Podiums() {}

    public static Map<String, Object> gold(String organisation, String name) {
        return Map.of("status", "UNOFFICIAL", "medals", List.of(medal("GOLD", organisation, name)));
    }

    static Map<String, Object> medal(String colour, String organisation, String name) {
        return Map.of(
                "medal",
                colour,
                "organisation",
                organisation,
                "awardedAt",
                "2024-08-04T21:50:00+02:00",
                "medalDate",
                "2024-08-04",
                "competitor",
                Map.of("kind", "ATHLETE", "code", name.replace(' ', '-'), "name", name));
    }
}
