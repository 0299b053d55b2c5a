package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that a running suite keeps everything in. What is secret is readable by its owner alone. */
public final class SuiteFolder {

    private static final int PASSWORD_BYTES = 18;

    private final Path root;

    public SuiteFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** Makes it where it is not there yet. */
    void make() {
        made("");
    }

    /** Whether anything was ever started in it. */
    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** Whether somebody runs a suite in it, be it ready or not. */
    public boolean inUse() throws IOException {
        return SuiteLock.isHeld(this);
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Where the parts write their logs. */
    public Path logs() {
        return made("logs");
    }

    Path keys() {
        return made("keys");
    }

    Path tokens() {
        return made("tokens");
    }

    /** What other programs read to find the running suite. */
    public Path upFile() {
        return root.resolve("up.json");
    }

    /** The password of a database user, drawn once and kept. */
    public String password(String user) throws IOException {
        Path file = keys().resolve(user + ".password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            writeSecret(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).trim();
    }

    /** Writes a file that is whole or not there, and readable by its owner alone. */
    static void writeSecret(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new Failure("cannot write to " + root + ": " + e.getMessage());
        }
    }
}
