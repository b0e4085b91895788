package org.phrom.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** How large the bodies of events may be, in bytes. */
public final class BodySize {

    /** What a body has at most as it is: a broker takes a mebibyte with all around it, also of what can not be packed. */
    public static final int MOST = 1020 * 1024;

    /** What a large body has at most before it is packed; a reader of such takes them one by one. */
    public static final int MOST_LARGE = 8 * 1024 * 1024;

    /** What a large body has at most when it is packed: far from what a broker takes, as producers pack in another way. */
    public static final int MOST_PACKED = 512 * 1024;

    private static final int BUFFER = 64 * 1024;

    private BodySize() {}

    /** Bytes of a text in UTF-8. */
    public static int of(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Bytes of a text in UTF-8 when it is packed, by the quickest level of deflate: producers pack with zstd, which leaves
     * no more.
     */
    public static int packed(String body) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(body.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                deflater.deflate(buffer);
            }
            return (int) deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }
}
