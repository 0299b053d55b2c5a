package org.flambeau.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies: by system property {@code flambeau.home}, by {@code FLAMBEAU_HOME}, or above the working folder. */
public final class FlambeauHome {

    private FlambeauHome() {}

    /** @throws IllegalStateException when no folder above holds the launcher script */
    public static Path path() {
        String told = System.getProperty("flambeau.home", System.getenv("FLAMBEAU_HOME"));
        if (told != null && !told.isBlank())
            return Path.of(told).toAbsolutePath().normalize();
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.isRegularFile(folder.resolve("flambeau")) && Files.isRegularFile(folder.resolve("pom.xml")))
                return folder;
        throw new IllegalStateException(
                "not inside the project: set FLAMBEAU_HOME to the folder that holds the script flambeau");
    }
}
