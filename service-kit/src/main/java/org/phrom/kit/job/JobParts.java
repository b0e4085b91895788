package org.phrom.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/** Keeps what comes with jobs and what they come to, packed and in pieces, of which one is held at a time. */
@ApplicationScoped
class JobParts {

    static final int INPUT = 0;
    private static final int PIECE = 256 * 1024;
    // a process that was held up, and whose job was given to another, must not write between the other's pieces
    private static final String INSERT = "insert into job_part (job, attempt, number, content)"
            + " select id, ?, ?, ? from job where id = ? and owner is not distinct from ? and attempt = ?"
            + " and state in ('queued', 'running')";

    private final Database database;

    JobParts(Database database) {
        this.database = database;
    }

    /** Takes what comes with a job that was just begun. */
    Packed input(UUID job) throws IOException {
        return new Packed(new Pieces(job, null, INPUT, () -> {}));
    }

    /**
     * Takes what an attempt comes to.
     *
     * @param lost told when the job is not this owner's any more
     */
    Packed result(UUID job, UUID owner, int attempt, Runnable lost) throws IOException {
        return new Packed(new Pieces(job, owner, attempt, lost));
    }

    /**
     * Gives what was taken; nothing, when nothing came with the job.
     *
     * @throws Problem 404 when it is a result that was removed meanwhile: even an empty one has a piece
     */
    InputStream read(UUID job, int attempt) throws IOException {
        Stored stored = new Stored(job, attempt);
        if (!stored.isEmpty()) {
            return new GZIPInputStream(stored, PIECE / 4);
        }
        if (attempt == INPUT) {
            return InputStream.nullInputStream();
        }
        throw new Problem(CommonProblem.NOT_FOUND);
    }

    /** Packs what is written, and counts it. */
    static final class Packed extends OutputStream {

        private final GZIPOutputStream out;
        private long bytes;

        private Packed(OutputStream pieces) throws IOException {
            out = new GZIPOutputStream(pieces, PIECE / 4);
        }

        long bytes() {
            return bytes;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private final class Pieces extends OutputStream {

        private final UUID job;
        private final @Nullable UUID owner;
        private final int attempt;
        private final Runnable lost;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int number;

        Pieces(UUID job, @Nullable UUID owner, int attempt, Runnable lost) {
            this.job = job;
            this.owner = owner;
            this.attempt = attempt;
            this.lost = lost;
        }

        @Override
        public void write(int one) {
            piece.write(one);
            if (piece.size() >= PIECE) {
                keep();
            }
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            piece.write(some, offset, length);
            if (piece.size() >= PIECE) {
                keep();
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                keep();
            }
        }

        private void keep() {
            int kept = database.update(INSERT, attempt, number++, piece.toByteArray(), job, owner, attempt);
            if (kept == 0) {
                lost.run();
                throw new CancellationException("The job was removed, or is another's now");
            }
            piece.reset();
        }
    }

    private final class Stored extends InputStream {

        private final UUID job;
        private final int attempt;
        private ByteArrayInputStream piece;
        private int number;

        Stored(UUID job, int attempt) {
            this.job = job;
            this.attempt = attempt;
            this.piece = next();
        }

        boolean isEmpty() {
            return piece.available() == 0;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (piece.available() == 0) {
                piece = next();
            }
            return piece.read(into, offset, length);
        }

        @Override
        public int available() {
            return piece.available();
        }

        private ByteArrayInputStream next() {
            return new ByteArrayInputStream(database.first(
                            "select content from job_part where job = ? and attempt = ? and number = ?",
                            row -> row.getBytes(1),
                            job,
                            attempt,
                            number++)
                    .orElse(new byte[0]));
        }
    }
}
