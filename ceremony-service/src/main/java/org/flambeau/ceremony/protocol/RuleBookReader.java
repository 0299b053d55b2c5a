package org.flambeau.ceremony.protocol;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.StrictJson;

/** Reads rule books, those that come with the service and those of a folder; what is mistyped is not taken. */
final class RuleBookReader {

    private static final String SHIPPED = "/protocol/";
    private static final int MOST_FILES = 100;
    private static final ObjectMapper JSON = strict();

    private RuleBookReader() {}

    /** The books that come with the service. */
    static List<RuleBook> shipped() {
        List<RuleBook> books = new ArrayList<>();
        try (InputStream index = resource("index.json")) {
            for (String file : JSON.readValue(index, new TypeReference<List<String>>() {}))
                try (InputStream book = resource(file)) {
                    books.add(read(SHIPPED + file, book));
                }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule books of this service cannot be read", e);
        }
        return books;
    }

    /**
     * The books of a folder: its files that end in {@code .json}, by name.
     *
     * @throws IllegalStateException naming the file that is no rule book, and why
     */
    static List<RuleBook> in(Path folder) {
        List<RuleBook> books = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (found.size() > MOST_FILES)
                throw new IllegalStateException("more than " + MOST_FILES + " rule books in " + folder);
            for (Path file : found)
                try (InputStream book = Files.newInputStream(file)) {
                    books.add(read(file.toString(), book));
                }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of rule books cannot be read: " + folder, e);
        }
        return books;
    }

    static RuleBook read(String name, InputStream book) {
        try {
            return JSON.readValue(book, RuleBookFile.class).book();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("not a rule book: " + name + ": " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String file) {
        InputStream found = RuleBookReader.class.getResourceAsStream(SHIPPED + file);
        if (found == null) throw new IllegalStateException("not in the service: " + SHIPPED + file);
        return found;
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        new StrictJson().customize(mapper);
        return mapper;
    }
}
