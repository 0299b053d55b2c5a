package org.flambeau.benchmarks.fanout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Followers of a stream in a process of their own, see {@code followers.c}. */
final class Followers implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    Followers(int port, String path, int count, String... headers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Tools.built("followers").toString(), String.valueOf(port), path, String.valueOf(count)));
        command.addAll(Arrays.asList(headers));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /**
     * What was counted.
     *
     * @param events timed ones, all followers together
     * @param p50 of the delays, in milliseconds, as are the next two
     * @param lasts50 of the delays until the last follower had an event
     * @param last when the last event came, by {@link System#nanoTime}
     */
    record Report(long events, long closed, double p50, double p99, double lasts50, double lasts99, long last) {}

    /** Connects all and waits until each has the beginning of its answer; the milliseconds that it took. */
    long open() throws IOException {
        String[] answer = ask("open").split(" ");
        if (!answer[2].equals("0")) throw new IOException(answer[2] + " followers were refused");
        return Long.parseLong(answer[1]);
    }

    void count() throws IOException {
        ask("count");
    }

    /** The first so many are not read any more. */
    void stall(int first) throws IOException {
        ask("stall " + first);
    }

    Report await(long events, long millis) throws IOException {
        String[] words = ask("await " + events + " " + millis).split(" ");
        double[] figures = new double[words.length / 2];
        for (int i = 0; i < figures.length; i++) figures[i] = Double.parseDouble(words[2 * i + 1]);
        return new Report(
                (long) figures[0],
                (long) figures[1],
                figures[2] / 1000,
                figures[3] / 1000,
                figures[4] / 1000,
                figures[5] / 1000,
                Long.parseLong(words[words.length - 1]));
    }

    private String ask(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null) throw new IOException("the followers ended at: " + command);
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
