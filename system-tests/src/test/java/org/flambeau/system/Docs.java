package org.flambeau.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;

/** The programs that stand in the documents, as a reader would run them. */
final class Docs {

    private static final Path FOLDER = Path.of(System.getProperty("flambeau.home"), "docs");
    private static final Path CLIENTS = FOLDER.resolve("clients");

    private Docs() {}

    static Path client(String file) {
        return CLIENTS.resolve(file);
    }

    static List<String> bash(String file, String argument) {
        return List.of("bash", client(file).toString(), argument);
    }

    /** With nothing but the JDK. */
    static List<String> java(String file, String argument) {
        return List.of(java(), client(file).toString(), argument);
    }

    /** With the Kafka client and Jackson on the class path. */
    static List<String> javaWithKafka(String file, String argument) {
        String libraries = Stream.of(
                        KafkaConsumer.class, Logger.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class)
                .map(library -> library.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .distinct()
                .reduce((one, other) -> one + ":" + other)
                .orElseThrow();
        return List.of(java(), "-cp", libraries, client(file).toString(), argument);
    }

    /** The commands of a how-to that begin so, with our address in the place of the one that it assumes. */
    static List<String> commands(String howTo, String begin, String address) throws IOException {
        String text = Files.readString(FOLDER.resolve("how-to").resolve(howTo));
        return Pattern.compile("(?m)^" + Pattern.quote(begin) + ".*$")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(command -> command.replace("http://localhost:8080", address))
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }
}
