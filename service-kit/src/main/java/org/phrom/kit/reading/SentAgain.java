package org.phrom.kit.reading;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it is sent again: its headers, its bytes, and the same packed; without bytes where all who asked had them
 * already.
 */
final class SentAgain {

    /** Of the template every measurement of a request has its name. */
    static final String TEMPLATE = "UrlPathTemplate";

    private static final int NOT_MODIFIED = 304;
    private static final String PACKED = "gzip";
    private static final Pattern TAKES_PACKED =
            Pattern.compile("(?:^|[,\\s])gzip(?!\\s*;\\s*q=0(?:\\.0*)?(?:[,\\s]|$))");
    // what says of the body what it is
    private static final List<CharSequence> OF_THE_BODY =
            List.of(HttpHeaders.CONTENT_TYPE, "Content-Disposition", HttpHeaders.CONTENT_LANGUAGE);

    private final MultiMap headers;
    private final @Nullable Bytes bytes;
    private final @Nullable String template;
    private final long madeAt = System.nanoTime();
    private final AtomicBoolean beingMadeAnew = new AtomicBoolean();

    private SentAgain(MultiMap headers, @Nullable Bytes bytes, @Nullable String template) {
        this.headers = headers;
        this.bytes = bytes;
        this.template = template;
    }

    /** One that was sent. */
    static SentAgain of(MultiMap headers, byte[] body, @Nullable String template) {
        return new SentAgain(headers, new Bytes(body, packed(body)), template);
    }

    /** One of which a reader was told that it is what it has, beside what is known of it. */
    static SentAgain unchanged(MultiMap headers, @Nullable SentAgain known, @Nullable String template) {
        String tag = headers.get(HttpHeaders.ETAG);
        return known != null && tag != null && tag.equals(known.headers.get(HttpHeaders.ETAG))
                ? new SentAgain(known.headers, known.bytes, template)
                : new SentAgain(headers, null, template);
    }

    int weight() {
        return bytes == null ? 0 : bytes.body().length + bytes.packed().length;
    }

    /** Whether it may be sent; once it is older than that, one caller is told no and has it made anew. */
    boolean stands(Duration age, int timesAge) {
        long old = System.nanoTime() - madeAt;
        return old < age.toNanos() || old < timesAge * age.toNanos() && !beingMadeAnew.compareAndSet(false, true);
    }

    /** Sends it; false, with nothing sent, where the reader needs the bytes and they are not here. */
    boolean send(RoutingContext request) {
        List<String> asked = request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH);
        String tag = headers.get(HttpHeaders.ETAG);
        boolean known = tag != null && Tags.has(asked, Tags.opaque(tag));
        if (!known && bytes == null) {
            return false;
        }
        request.put(TEMPLATE, template);
        HttpServerResponse response = request.response();
        response.headers().addAll(headers);
        if (known || bytes == null) {
            OF_THE_BODY.forEach(response.headers()::remove);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(chosen(bytes, request))));
        }
        return true;
    }

    private static byte[] chosen(Bytes bytes, RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean pack = accepted != null
                && bytes.packed().length < bytes.body().length
                && TAKES_PACKED.matcher(accepted.toLowerCase(Locale.ROOT)).find();
        if (pack) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, PACKED);
        }
        return pack ? bytes.packed() : bytes.body();
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 32);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private record Bytes(byte[] body, byte[] packed) {}
}
