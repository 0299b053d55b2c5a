package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.api.Http;

/** Every address that a service says it answers a GET at, from its own OpenAPI document: one that is added is among them. */
final class OpenAddresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private OpenAddresses() {}

    /** The addresses with the guesses in the place of their parameters: all in the path, one at a time in the query. */
    static List<String> of(String base, Guesses guesses) {
        JsonNode paths = Http.get(base + "/q/openapi?format=json", Map.of("Accept", "application/json"))
                .orFail("the OpenAPI document of " + base)
                .body()
                .path("paths");
        List<String> addresses = new ArrayList<>();
        paths.properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (get.isMissingNode()) return;
            List<String> filled = filled(path.getKey(), guesses);
            addresses.addAll(filled);
            for (String parameter : queryOf(get))
                for (String value : guesses.of(parameter))
                    for (String address : filled) addresses.add(address + "?" + parameter + "=" + encoded(value));
        });
        assertThat(addresses).as("addresses of " + base).hasSizeGreaterThan(3);
        return addresses;
    }

    private static List<String> filled(String template, Guesses guesses) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.find()) return List.of(template);
        List<String> filled = new ArrayList<>();
        for (String value :
                guesses.of(parameter.group(1).replaceFirst(":.*", "").strip()))
            filled.addAll(filled(
                    template.substring(0, parameter.start()) + encoded(value) + template.substring(parameter.end()),
                    guesses));
        return filled;
    }

    private static List<String> queryOf(JsonNode get) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : get.path("parameters"))
            if (parameter.path("in").asText().equals("query"))
                names.add(parameter.path("name").asText());
        return names;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
