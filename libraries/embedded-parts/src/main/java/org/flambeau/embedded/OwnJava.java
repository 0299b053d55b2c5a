package org.flambeau.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this, for the processes that it starts. */
public final class OwnJava {

    /** What happens some ten times a second would be run in its slowest compiled form for an hour: it is optimised sooner. */
    public static final String OPTIMISED_SOONER = "-XX:CompileThresholdScaling=0.2";

    private static final String COMPILATION = "-XX:TieredStopAtLevel=";

    private OwnJava() {}

    /**
     * The beginning of a command. How far this process compiles its code, where that was said, holds for what it starts: those
     * of a test live for a minute, and would spend most of it on optimising code that is not run again.
     */
    public static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(COMPILATION))
                .forEach(command::add);
        return command;
    }
}
