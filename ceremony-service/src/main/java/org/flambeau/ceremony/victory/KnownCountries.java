package org.flambeau.ceremony.victory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which country an organisation stands for, by the codes of the IOC and of ISO 3166-1: the ground that a register of
 * emblems is checked against, whoever wrote it.
 */
final class KnownCountries {

    private static final Map<String, Known> BY_ORGANISATION = read();
    private static final Map<String, String> BY_COUNTRY = new HashMap<>();

    static {
        BY_ORGANISATION.forEach((organisation, known) -> BY_COUNTRY.put(known.country(), organisation));
    }

    /** @param flag code of the flag it competes under: the country's, but for Chinese Taipei */
    record Known(String country, String flag) {}

    private KnownCountries() {}

    static Optional<Known> of(String organisation) {
        return Optional.ofNullable(BY_ORGANISATION.get(organisation));
    }

    /** Whose the country is. */
    static Optional<String> organisationOf(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    private static Map<String, Known> read() {
        try (InputStream file = KnownCountries.class.getResourceAsStream("/victory/countries.csv")) {
            Map<String, Known> known = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> known.put(cells[0], new Known(cells[1], cells[2])));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
