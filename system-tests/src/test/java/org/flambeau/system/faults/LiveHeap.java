package org.flambeau.system.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.suite.ServiceProcess;

/** What a process keeps alive, as the JDK's own {@code jcmd} counts it after a full collection. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    static long bytes(ServiceProcess process) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(jcmd.getInputStream().readAllBytes());
        if (!jcmd.waitFor(60, TimeUnit.SECONDS)) throw new IOException("jcmd does not end");
        Matcher total = TOTAL.matcher(text);
        if (!total.find()) throw new IOException("jcmd said: " + text);
        return Long.parseLong(total.group(1));
    }
}
