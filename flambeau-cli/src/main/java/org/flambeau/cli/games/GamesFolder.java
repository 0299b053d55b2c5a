package org.flambeau.cli.games;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.EventJson;

/** A Games as a folder of CSV and JSON files; {@code data/paris-2024} shows them all. */
public final class GamesFolder {

    private static final CsvMapper CSV = new CsvMapper();

    /** The files that medals-service takes and gives; what else a folder holds is for other programs. */
    public static final List<String> OF_THE_GAMES = List.of(
            "games.json",
            "organisations.csv",
            "events.csv",
            "history.csv",
            "podiums.csv",
            "podium_medals.csv",
            "podium_members.csv",
            "podium_vacancies.csv");

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

    /** Those of {@link #OF_THE_GAMES} that it has, as a zip. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : OF_THE_GAMES) {
                if (!has(file)) continue;
                zip.putNextEntry(new ZipEntry(file));
                zip.write(bytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Makes a folder of a zip that medals-service gave.
     *
     * @param folder one that is not there yet or is empty
     * @return the names of the files
     */
    public static List<String> unzip(byte[] bytes, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) throw new Failure(folder + " is not empty: name a new folder with --to");
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!OF_THE_GAMES.contains(entry.getName()))
                    throw new Failure("the export holds a file that is not known: " + entry.getName());
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
                names.add(entry.getName());
            }
        }
        return names;
    }
}
