package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What dashboards and alert rules ask Prometheus, and which metrics and labels they name. */
final class Queries {

    private static final Path DEPLOY = Path.of(System.getProperty("flambeau.home"), "deploy");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern SELECTION = Pattern.compile("\\{[^}]*}");
    private static final Pattern NOT_METRICS =
            Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
    /** Made by Prometheus itself with each scrape. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private Queries() {}

    /** Every query, with where it stands. */
    static Map<String, String> all() throws IOException {
        Map<String, String> queries = new TreeMap<>();
        for (Path dashboard : files("grafana/dashboards", ".json"))
            for (JsonNode panel :
                    new ObjectMapper().readTree(dashboard.toFile()).path("panels"))
                for (JsonNode target : panel.path("targets"))
                    queries.put(
                            "panel " + panel.path("title").asText() + " "
                                    + target.path("refId").asText(),
                            target.path("expr").asText());
        for (Path file : rules())
            for (JsonNode group : YAML.readTree(file.toFile()).path("groups"))
                for (JsonNode rule : group.path("rules"))
                    queries.put(
                            "alert " + rule.path("alert").asText(),
                            rule.path("expr").asText());
        return queries;
    }

    static List<Path> rules() throws IOException {
        return files("prometheus", ".rules.yml");
    }

    /** The metrics of the services that a query names. */
    static Set<String> metrics(String query) {
        String bare =
                NOT_METRICS.matcher(SELECTION.matcher(query).replaceAll("")).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name) && !OF_PROMETHEUS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY.resolve(folder))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(end)).sorted().toList());
        }
    }
}
