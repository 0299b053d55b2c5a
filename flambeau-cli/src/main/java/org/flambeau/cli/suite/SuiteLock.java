package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whoever runs a suite in a folder holds this lock for life. The system gives it back when the holder ends, however it
 * ends, so that it tells the truth where a file with a process id may not.
 */
final class SuiteLock implements AutoCloseable {

    private static final int TRIES = 10;
    private static final long LOOK_AGAIN_MILLIS = 50;

    /** A process loses its lock on a file when it closes the file anywhere, so it must not even look at its own. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SuiteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, empty when somebody holds it. Another one's short look at it is waited for. */
    static Optional<SuiteLock> take(SuiteFolder folder) throws IOException {
        Path file = folder.lockFile();
        if (!HELD_HERE.add(file)) return Optional.empty();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (int i = 0; i < TRIES; i++) {
                FileLock lock = channel.tryLock();
                if (lock != null) return Optional.of(new SuiteLock(file, channel));
                Launch.pause(LOOK_AGAIN_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            giveBack(file, channel);
            throw e;
        }
        giveBack(file, channel);
        return Optional.empty();
    }

    /** Whether somebody holds it now. */
    static boolean isHeld(SuiteFolder folder) throws IOException {
        Path file = folder.lockFile();
        if (HELD_HERE.contains(file)) return true;
        if (!Files.exists(file)) return false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    @Override
    public void close() throws IOException {
        giveBack(file, channel);
    }

    private static void giveBack(Path file, FileChannel channel) throws IOException {
        if (channel != null) channel.close();
        HELD_HERE.remove(file);
    }
}
