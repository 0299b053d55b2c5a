package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has taken of the machine, as Linux counts it. */
final class Cost {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final double TICKS_PER_SECOND = 100;

    private Cost() {}

    /** Seconds of processor time since it began, in the kernel and out of it. */
    static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
    }

    /** Memory that it has in use, in KiB. */
    static long residentKiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Heap of a Java process that a collection leaves, in KiB. */
    static long heapKiB(long pid) throws IOException, InterruptedException {
        command(pid, "GC.run");
        Matcher used = USED.matcher(command(pid, "GC.heap_info"));
        if (!used.find()) throw new IOException("jcmd does not tell the heap of " + pid);
        return Long.parseLong(used.group(1));
    }

    private static String command(long pid, String what) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(tool, String.valueOf(pid), what)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
