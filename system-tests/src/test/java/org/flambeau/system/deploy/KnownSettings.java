package org.flambeau.system.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The variables of the environment that a service understands, taken from its sources. */
final class KnownSettings {

    static final Path HOME = Path.of(System.getProperty("flambeau.home"));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(FLAMBEAU_[A-Z_]+)");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^    [A-Za-z<>.]+ ([a-zA-Z]+)\\(\\);");

    private KnownSettings() {}

    static Set<String> of(String service) {
        Set<String> known = new TreeSet<>();
        // Of the platform beneath.
        known.addAll(List.of("QUARKUS_CONFIG_LOCATIONS", "JAVA_TOOL_OPTIONS"));
        ConsumerConfig.configNames().forEach(name -> known.add("KAFKA_" + variable(name)));
        found(VARIABLE, text(HOME.resolve(service + "/src/main/resources/application.properties")))
                .forEach(known::add);
        for (String module : List.of(service, "libraries/transactional-messaging", "libraries/http-conventions"))
            mappings(HOME.resolve(module).resolve("src/main/java")).forEach(known::add);
        return known;
    }

    private static Stream<String> mappings(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith("Settings.java"))
                    .map(KnownSettings::text)
                    .flatMap(text -> found(PREFIX, text).flatMap(prefix -> found(SETTING, text)
                            .map(setting -> variable(prefix + "." + setting.replaceAll("([A-Z])", "-$1")))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
