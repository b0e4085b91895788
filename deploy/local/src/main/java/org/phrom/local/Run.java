package org.phrom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the other scripts need to know of a running platform, kept under the data directory while it runs. */
final class Run implements AutoCloseable {
    private static final long ENOUGH = 500L * 1024 * 1024;

    private final Path directory;
    private final FileChannel lock;

    private Run(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Takes the data directory for this process; a second platform on it is refused. */
    static Run take(Path data, Ports ports) {
        var directory = data.resolve("run");
        try {
            Files.createDirectories(directory);
            requireSpace(data);
            var lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new Fault("Phrom already runs on " + data + ": deploy/local/down stops it.");
            }
            Files.deleteIfExists(directory.resolve("ready"));
            forgetTrouble(directory);
            Files.writeString(
                    directory.resolve("pid"),
                    Long.toString(ProcessHandle.current().pid()));
            Files.writeString(directory.resolve("issuer-port"), Integer.toString(ports.issuer()));
            return new Run(directory, lock);
        } catch (IOException cause) {
            throw new Fault(data + " can not be written: " + cause.getMessage());
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    private static void requireSpace(Path data) throws IOException {
        var free = Files.getFileStore(data).getUsableSpace();
        if (free < ENOUGH) {
            throw new Fault(
                    "The disk is full: " + free / 1024 / 1024 + " MB free under " + data + ", Phrom needs 500 MB.");
        }
    }

    /** Tells whoever waits that everything is up; the text is what they print. */
    void ready(String text) {
        try {
            var unfinished = Files.writeString(directory.resolve("ready.part"), text);
            Files.move(unfinished, directory.resolve("ready"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Keeps for {@code deploy/local/up} run again what is wrong with a part; nothing is when the text is empty. */
    void trouble(String part, String what) {
        var file = directory.resolve("trouble-" + part);
        try {
            if (what.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, what + "\n");
            }
        } catch (IOException notTold) {
            // what happens to the service is more important than who is told
        }
    }

    private static void forgetTrouble(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "trouble-*")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            forgetTrouble(directory);
            Files.deleteIfExists(directory.resolve("ready"));
            Files.deleteIfExists(directory.resolve("pid"));
            lock.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
