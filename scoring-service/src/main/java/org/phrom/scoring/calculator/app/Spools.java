package org.phrom.scoring.calculator.app;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.Quota;
import org.phrom.scoring.calculator.reading.Content;

/**
 * Puts what comes with requests aside as it comes in: small things in memory, others in files that are gone with the
 * process. However slowly a caller sends, no heap is held for it, and it can be gone through more than once.
 */
@ApplicationScoped
public class Spools {
    private static final int SMALL = 32 * 1024;

    private final Quota quota;

    Spools(@ConfigProperty(name = "phrom.calculator.max-spool", defaultValue = "512M") MemorySize most) {
        quota = new Quota(most.asLongValue(), () -> new Problem(CalculatorProblem.CALCULATOR_BUSY)
                .retryAfter(Duration.ofSeconds(10)));
    }

    /** What was put aside, until it is closed. */
    public interface Spool extends Content, AutoCloseable {
        @Override
        void close();
    }

    /** Puts a stream aside; refuses when too much is aside already. */
    public Spool of(InputStream in) throws IOException {
        byte[] first = in.readNBytes(SMALL);
        if (first.length < SMALL) {
            return new InMemory(first);
        }
        InFile file = new InFile(channel());
        try {
            file.add(first, first.length);
            byte[] some = new byte[SMALL];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                file.add(some, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel channel() throws IOException {
        Path path = Files.createTempFile("calculation", ".request");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private record InMemory(byte[] bytes) implements Spool {
        @Override
        public InputStream open() throws IOException {
            return Content.of(bytes).open();
        }

        @Override
        public void close() {}
    }

    private final class InFile implements Spool {
        private final FileChannel file;
        private long size;
        private boolean closed;

        InFile(FileChannel file) {
            this.file = file;
        }

        void add(byte[] some, int count) throws IOException {
            size += count;
            quota.take(count);
            ByteBuffer rest = ByteBuffer.wrap(some, 0, count);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long at;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int read = file.read(ByteBuffer.wrap(into, offset, length), at);
                    at += Math.max(read, 0);
                    return read;
                }
            };
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                quota.give(size);
                try {
                    file.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }
}
