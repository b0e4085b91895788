package org.phrom.kit.body;

import io.vertx.ext.web.RoutingContext;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/**
 * The body of the present request as a stream: unpacked, never more than its endpoint takes, and held against the budget
 * of all bodies from its first byte to the end of the request. Nothing is read before somebody asks. What is wrong with
 * it is thrown as a {@link Problem}, whoever reads.
 */
public final class IncomingBody extends InputStream {

    static final String KEY = "phrom.body";
    private static final int BUFFER = 8 * 1024;

    private final Supplier<InputStream> source;
    private final Terms terms;
    private final BodyBudget.Share share;
    private final LongConsumer pace;
    private @Nullable InputStream content;
    private long taken;

    IncomingBody(Supplier<InputStream> source, Terms terms, BodyBudget.Share share, LongConsumer pace) {
        this.source = source;
        this.terms = terms;
        this.share = share;
        this.pace = pace;
    }

    /**
     * The hash of the unpacked body in hex; what nobody has read yet is read for it, and kept nowhere. Only requests
     * with an {@code Idempotency-Key} have one.
     *
     * @throws Problem when the rest can't be read
     */
    public static String digest(RoutingContext request) {
        IncomingBody body = request.get(KEY);
        if (body == null || body.terms.digest() == null) {
            return "";
        }
        byte[] rest = new byte[BUFFER];
        while (body.read(rest, 0, rest.length) >= 0) {
            // the digest takes it in
        }
        return HexFormat.of().formatHex(body.terms.digest().digest());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = next(buffer, offset, length);
        if (read > 0) {
            taken += read;
            if (taken > terms.most()) {
                throw tooLarge(terms.most());
            }
            if (terms.packed() || terms.declared() == 0) {
                share.holdFor(foreseen());
            }
            if (terms.digest() != null) {
                terms.digest().update(buffer, offset, read);
            }
        }
        return read;
    }

    // whoever has come far holds all that may come: if all held on growing together, none would get through
    private long foreseen() {
        if (taken <= BodyBudget.FREE) {
            return taken;
        }
        return taken <= MaxBody.DEFAULT ? Math.min(MaxBody.DEFAULT, terms.most()) : terms.most();
    }

    private int next(byte[] buffer, int offset, int length) {
        try {
            return content().read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw unreadable(new Text("เนื้อหาไม่ใช่ gzip ที่ถูกต้อง", "The body is not well-formed gzip"));
        } catch (IOException e) {
            throw unreadable(new Text("เนื้อหามาไม่ครบ", "The body broke off"));
        }
    }

    private InputStream content() throws IOException {
        if (content == null) {
            share.holdFor(terms.packed() ? 0 : terms.declared());
            InputStream sent = new SentBytes(source.get(), terms.most(), pace);
            content = terms.packed() ? new GZIPInputStream(sent, BUFFER) : sent;
        }
        return content;
    }

    static Problem tooLarge(long most) {
        return new Problem(CommonProblem.TOO_LARGE).with("maxBytes", most);
    }

    private static Problem unreadable(Text detail) {
        return new Problem(CommonProblem.MALFORMED_REQUEST).detail(detail);
    }

    /** Readers close what they read; the server takes the rest of a body that nobody wants by itself. */
    @Override
    public void close() {}

    /** The request is over. */
    void end() {
        share.giveBack();
        if (content instanceof GZIPInputStream packed) {
            try {
                packed.close();
            } catch (IOException e) {
                throw new IllegalStateException("closing frees memory only", e);
            }
        }
    }

    /**
     * What a body keeps to.
     *
     * @param most limit in bytes, packed and unpacked
     * @param declared what the request says of its length in bytes; 0 when it says nothing
     * @param packed whether it is gzip
     * @param digest takes the unpacked bytes in, if somebody will ask for their hash
     */
    record Terms(
            long most,
            long declared,
            boolean packed,
            @Nullable MessageDigest digest) {}
}
