package org.flambeau.medals.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The city of a Games by the Games' code: {@code tokyo-2020} was at Tokyo. Cities that held Olympic Games and are called
 * otherwise in French or Spanish, or written otherwise than their code, have their names here.
 */
final class CityNames {

    private static final Map<String, String> ENGLISH = Map.of("st-louis", "St. Louis");

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("antwerp", "Anvers"),
            Map.entry("athens", "Athènes"),
            Map.entry("barcelona", "Barcelone"),
            Map.entry("beijing", "Pékin"),
            Map.entry("london", "Londres"),
            Map.entry("mexico-city", "Mexico"),
            Map.entry("montreal", "Montréal"),
            Map.entry("moscow", "Moscou"),
            Map.entry("seoul", "Séoul"),
            Map.entry("st-louis", "Saint-Louis"));

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("amsterdam", "Ámsterdam"),
            Map.entry("antwerp", "Amberes"),
            Map.entry("athens", "Atenas"),
            Map.entry("beijing", "Pekín"),
            Map.entry("berlin", "Berlín"),
            Map.entry("london", "Londres"),
            Map.entry("los-angeles", "Los Ángeles"),
            Map.entry("mexico-city", "Ciudad de México"),
            Map.entry("moscow", "Moscú"),
            Map.entry("munich", "Múnich"),
            Map.entry("paris", "París"),
            Map.entry("rio", "Río"),
            Map.entry("rome", "Roma"),
            Map.entry("seoul", "Seúl"),
            Map.entry("st-louis", "San Luis"),
            Map.entry("stockholm", "Estocolmo"),
            Map.entry("sydney", "Sídney"),
            Map.entry("tokyo", "Tokio"));

    private static final Map<String, Map<String, String>> BY_LANGUAGE =
            Map.of("en", ENGLISH, "fr", FRENCH, "es", SPANISH);

    private CityNames() {}

    /** The city in the language; one without a name here is written as in the code, with capitals. */
    static String of(String games, String language) {
        String city = games.replaceFirst("-\\d{4}$", "");
        return BY_LANGUAGE.get(language).getOrDefault(city, capitals(city));
    }

    private static String capitals(String city) {
        return Arrays.stream(city.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
