package org.flambeau.cli.games;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.EventJson;

/** A Games as a folder of CSV and JSON files; {@code data/paris-2024} shows them all. */
public final class GamesFolder {

    private static final CsvMapper CSV = new CsvMapper();

    private final Path root;

    public GamesFolder(Path root) {
        this.root = root;
        if (!Files.isRegularFile(root.resolve("games.json")))
            throw new Failure(root + " is not the folder of a Games: it holds no games.json");
    }

    /** The facts of the Games; {@code code} among them. */
    public JsonNode games() {
        return json("games.json");
    }

    public String code() {
        return games().path("code").asText();
    }

    public boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    public JsonNode json(String file) {
        try {
            return EventJson.mapper().readTree(root.resolve(file).toFile());
        } catch (JacksonException e) {
            throw new Failure(root.resolve(file) + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Failure(root.resolve(file) + " is not readable: " + e.getMessage());
        }
    }

    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(root.resolve(file));
        } catch (IOException e) {
            throw new Failure(root.resolve(file) + " is not readable: " + e.getMessage());
        }
    }

    /** Rows of a CSV file, each by the names of its first line. */
    public List<Map<String, String>> rows(String file) {
        try (MappingIterator<Map<String, String>> rows = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(root.resolve(file).toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new Failure(root.resolve(file) + " is not readable as CSV: " + e.getMessage());
        }
    }
}
