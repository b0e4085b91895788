package org.phrom.reporting.format;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.kit.runtime.Quota;

/** Files that are put aside until they are read, of every form: a few made at a time, and so many bytes altogether. */
@ApplicationScoped
class Spool {

    private static final int AT_ONCE = 6;

    private final AtOnce room = new AtOnce(AT_ONCE);
    private final Quota quota;

    Spool(@ConfigProperty(name = "phrom.csv.max-spool", defaultValue = "512M") MemorySize most) {
        quota = new Quota(
                most.asLongValue(), () -> new Problem(CommonProblem.UNAVAILABLE).retryAfter(AtOnce.COME_BACK));
    }

    /** Writes the whole of a file. */
    interface Making {
        void into(OutputStream file) throws IOException;
    }

    /**
     * Puts the file aside first: whoever reads it slowly holds neither a place nor a connection of the database.
     *
     * @throws Problem 503 with Retry-After, before anything is written, when too many are made or too much is put aside
     */
    void write(Making making, OutputStream out) throws IOException {
        Path file = Files.createTempFile("report", ".part");
        AtomicLong size = new AtomicLong();
        try {
            room.in(() -> made(making, file, size));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
            quota.give(size.get());
        }
    }

    private Path made(Making making, Path file, AtomicLong size) {
        try (OutputStream counted = new Counted(Files.newOutputStream(file), size)) {
            making.into(counted);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the sum of all files that are put aside below its limit. */
    private final class Counted extends FilterOutputStream {
        private final AtomicLong size;

        Counted(OutputStream out, AtomicLong size) {
            super(out);
            this.size = size;
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            size.addAndGet(count);
            quota.take(count);
            out.write(some, from, count);
        }

        @Override
        public void write(int one) throws IOException {
            size.incrementAndGet();
            quota.take(1);
            out.write(one);
        }
    }
}
