package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has taken of the machine, as Linux counts it. */
final class Cost {

    private static final Pattern USED = Pattern.compile("heap\\s+total [^\\n]*?used (\\d+)K");
    private static final Pattern RANGE = Pattern.compile("\\[0x([0-9a-f]+), 0x([0-9a-f]+)\\)");
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ ");
    private static final double TICKS_PER_SECOND = 100;

    private Cost() {}

    /** Seconds of processor time since it began, in the kernel and out of it. */
    static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
    }

    /** Memory that a Java process has in use beside its heap, in KiB: stacks, code, buffers, what the JVM knows. */
    static long besideHeapKiB(long pid) throws IOException, InterruptedException {
        Matcher heap = RANGE.matcher(command(pid, "GC.heap_info"));
        if (!heap.find()) throw new IOException("jcmd does not tell where the heap is of " + pid);
        long from = Long.parseUnsignedLong(heap.group(1), 16);
        long to = Long.parseUnsignedLong(heap.group(2), 16);
        long resident = 0;
        boolean ofHeap = false;
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.lookingAt()) {
                long at = Long.parseUnsignedLong(mapping.group(1), 16);
                ofHeap = Long.compareUnsigned(at, from) >= 0 && Long.compareUnsigned(at, to) < 0;
            } else if (line.startsWith("Rss:") && !ofHeap) resident += Long.parseLong(line.replaceAll("\\D", ""));
        }
        return resident;
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
