package org.phrom.kit.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Hands the bytes of answers to {@link PublishedAnswers}, once they are known. */
class PublishedBodies {

    private static final int AFTER_READ_ANSWERS = 50;

    private final PublishedAnswers published;
    private final CurrentVertxRequest current;

    PublishedBodies(PublishedAnswers published, CurrentVertxRequest current) {
        this.published = published;
        this.current = current;
    }

    /** Keeps what is for everybody; what is written while it is sent is kept when all of it was. */
    @ServerResponseFilter(priority = AFTER_READ_ANSWERS)
    public void keep(ContainerResponseContext response) {
        RoutingContext request = current.getCurrent();
        if (request == null || !PublishedAnswers.wanted(request)) {
            return;
        }
        boolean forAll =
                Keeping.EVERYBODY_FOR_MINUTES.header().equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
        if (!forAll) {
            published.forget(request);
        } else if (response.getStatus() == 304) {
            published.keepUnchanged(request);
        } else if (response.getStatus() == 200 && response.getEntity() instanceof byte[] body) {
            published.keep(request, body);
        } else if (response.getStatus() == 200 && response.getEntity() instanceof StreamingOutput streamed) {
            response.setEntity(
                    (StreamingOutput) out -> copied(streamed, out).ifPresent(body -> published.keep(request, body)));
        }
    }

    private Optional<byte[]> copied(StreamingOutput streamed, OutputStream out) throws IOException {
        Copy copy = new Copy(out, published.room());
        streamed.write(copy);
        copy.flush();
        return Optional.ofNullable(copy.bytes).map(ByteArrayOutputStream::toByteArray);
    }

    /** Passes on what is written, and remembers it unless it is too much. */
    private static final class Copy extends FilterOutputStream {
        private final long most;
        private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Copy(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            if (bytes != null && bytes.size() + length <= most) {
                bytes.write(from, offset, length);
            } else {
                bytes = null;
            }
        }
    }
}
