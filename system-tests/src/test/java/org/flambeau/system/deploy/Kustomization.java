package org.flambeau.system.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** As much of kustomize as deploy/kubernetes uses; a field beyond that is refused. Patches are lists of JSON Patch (RFC 6902). */
final class Kustomization {

    static final String FILE = "kustomization.yaml";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;
    private final Content content;

    private Kustomization(Path folder, Content content) {
        this.folder = folder;
        this.content = content;
    }

    record Content(
            String apiVersion,
            String kind,
            String namespace,
            List<String> resources,
            List<Patch> patches,
            List<Image> images) {}

    record Patch(String path, Target target) {}

    record Target(String group, String version, String kind, String name) {
        boolean matches(JsonNode resource) {
            String apiVersion = group == null ? version : group + "/" + version;
            return resource.path("apiVersion").asText().equals(apiVersion)
                    && resource.path("kind").asText().equals(kind)
                    && (name == null
                            || resource.path("metadata").path("name").asText().equals(name));
        }
    }

    record Image(String name, String newTag) {}

    static Kustomization in(Path folder) throws IOException {
        return new Kustomization(folder, YAML.readValue(folder.resolve(FILE).toFile(), Content.class));
    }

    /** What kubectl apply -k would send, but for the namespace. */
    List<JsonNode> build() throws IOException {
        List<JsonNode> built = new ArrayList<>();
        for (String resource : content.resources()) {
            Path path = folder.resolve(resource).normalize();
            if (Files.isDirectory(path)) built.addAll(in(path).build());
            else built.addAll(documents(path));
        }
        for (Patch patch : patches()) {
            JsonNode operations = YAML.readTree(folder.resolve(patch.path()).toFile());
            List<Integer> targets = new ArrayList<>();
            for (int at = 0; at < built.size(); at++) if (patch.target().matches(built.get(at))) targets.add(at);
            if (targets.isEmpty())
                throw new AssertionError(
                        folder.resolve(patch.path()) + " changes nothing: there is no " + patch.target());
            for (int at : targets) built.set(at, JsonPatch.apply(operations, built.get(at)));
        }
        return built;
    }

    /** Files of the folder that it does not name. */
    TreeSet<String> orphans() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> orphans = new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
            orphans.remove(FILE);
            content.resources().forEach(orphans::remove);
            patches().forEach(patch -> orphans.remove(patch.path()));
            return orphans;
        }
    }

    List<Image> images() {
        return Objects.requireNonNullElse(content.images(), List.of());
    }

    static List<JsonNode> documents(Path file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        }
    }

    private List<Patch> patches() {
        return Objects.requireNonNullElse(content.patches(), List.of());
    }
}
