package org.flambeau.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk (Debian package), on the second processor. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final int CONNECTIONS = 32;

    private Wrk() {}

    /** Requests per second that were answered with a status below 400. */
    static double rate(String address, int seconds, String... headers) throws IOException, InterruptedException {
        Process process = start(CONNECTIONS, address, seconds, headers);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(output);
        if (!rate.find() || output.contains("Non-2xx or 3xx")) throw new IOException("wrk says: " + output);
        return Double.parseDouble(rate.group(1));
    }

    /** Loads an address from so many connections until it is ended. */
    static Process start(int connections, String address, int seconds, String... headers) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("taskset", "-c", "1", "wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
        for (String header : headers) command.addAll(List.of("-H", header));
        command.add(address);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
