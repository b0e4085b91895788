package org.phrom.kit.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** The bytes of a body as they come over the wire: of those that unpack to nothing, not endlessly many. */
final class SentBytes extends FilterInputStream {

    private final long most;
    private final LongConsumer pace;
    private long arrived;
    private boolean ended;

    SentBytes(InputStream wire, long most, LongConsumer pace) {
        super(wire);
        this.most = most;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        arrived += Math.max(read, 0);
        ended = read < 0;
        if (arrived > most) {
            throw IncomingBody.tooLarge(most);
        }
        pace.accept(arrived);
        return read;
    }

    // gzip may come in several members, and whoever unpacks it looks here whether another one follows
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    // the stream of the server would wait for the rest
    @Override
    public void close() {}
}
