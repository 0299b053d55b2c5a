package org.flambeau.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.flambeau.cli.api.Addresses;

/** Somebody without a token who reads all there is: every address of every service, every page, every topic. */
final class PublicReader {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final List<String> SERVICES = List.of("medals-service", "ceremony-service", "broadcast-service");
    private static final List<String> OPERATIONAL =
            List.of("/", "/q/health", "/q/metrics", "/q/openapi", "/q/info", "/favicon.ico");

    private final RunningSuite suite;
    private final Guesses guesses;

    PublicReader(RunningSuite suite, Guesses guesses) {
        this.suite = suite;
        this.guesses = guesses;
    }

    /** Something that was read, and where. */
    record Read(String where, String text) {}

    List<Read> everything() throws IOException, InterruptedException {
        List<Read> read = new ArrayList<>();
        Addresses addresses = suite.addresses();
        List<String> bases = List.of(addresses.medals(), addresses.ceremony(), addresses.broadcast());
        for (int i = 0; i < bases.size(); i++) {
            for (String path : OPERATIONAL) read.add(get(bases.get(i) + path));
            for (String page : pagesOf(SERVICES.get(i))) read.add(get(bases.get(i) + page));
            for (String path : OpenAddresses.of(bases.get(i), guesses)) read.add(get(bases.get(i) + path));
        }
        read.addAll(RawTopics.everything(suite.suite().kafkaServers()));
        return read;
    }

    /** Status, headers and body; of a zip, such as a sheet, what is in it. */
    static Read get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Accept", "application/json, text/csv;q=0.9, */*;q=0.5")
                .build();
        HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // What the reader itself has guessed and is told back is no news to it.
        String text = new String(unpacked(response.body()), StandardCharsets.UTF_8);
        return new Read(
                response.statusCode() + " " + address,
                response.headers().map() + "\n" + Guesses.without(text, address, response.statusCode()));
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') return body;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            StringBuilder all = new StringBuilder();
            while (zip.getNextEntry() != null) all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            return all.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<String> pagesOf(String service) throws IOException {
        Path folder = Path.of(System.getProperty("flambeau.home"))
                .resolve(service)
                .resolve("src/main/resources/META-INF/resources");
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + folder.relativize(file))
                    .toList();
        }
    }
}
