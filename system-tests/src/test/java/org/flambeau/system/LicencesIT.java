package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever runs Flambeau must know what it is made of: every part that a service ships stands in its bill of materials
 * ({@code target/bom.json}, CycloneDX), under a licence that lets anyone use it. The report is {@code
 * system-tests/target/licences.md}.
 */
class LicencesIT {

    private static final Path HOME = Path.of(System.getProperty("flambeau.home"));
    private static final List<String> SERVICES = List.of("medals-service", "ceremony-service", "broadcast-service");

    /** By SPDX; where a part leaves the choice, one of these is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Public Domain",
            "Unicode-3.0");

    @Test
    void everyPartThatIsShippedIsUnderALicenceThatIsAllowed() throws IOException {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (String service : SERVICES)
            for (JsonNode part : bill(service).path("components"))
                if (!part.path("group").asText().equals("org.flambeau")) licences.put(name(part), licences(part));
        Files.write(
                HOME.resolve("system-tests/target/licences.md"),
                licences.entrySet().stream()
                        .map(part -> "| " + part.getKey() + " | " + String.join(", ", part.getValue()) + " |")
                        .toList());

        assertThat(licences).as("parts of the services").hasSizeGreaterThan(100);
        assertThat(licences.keySet()).anyMatch(part -> part.startsWith("io.quarkus:quarkus-rest:"));
        assertThat(licences.entrySet().stream()
                        .filter(part -> part.getValue().stream().noneMatch(ALLOWED::contains))
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining("\n")))
                .as("parts under none of %s", ALLOWED)
                .isEmpty();
    }

    private static JsonNode bill(String service) throws IOException {
        Path file = HOME.resolve(service).resolve("target/bom.json");
        assertThat(file).as("made by mvn package").exists();
        return new ObjectMapper().readTree(file.toFile());
    }

    private static String name(JsonNode part) {
        return part.path("group").asText() + ":" + part.path("name").asText() + ":"
                + part.path("version").asText();
    }

    private static Set<String> licences(JsonNode part) {
        Set<String> found = new TreeSet<>();
        for (JsonNode choice : part.path("licenses")) {
            JsonNode licence = choice.path("license");
            found.add(choice.path("expression")
                    .asText(licence.path("id").asText(licence.path("name").asText())));
        }
        return found;
    }
}
