package org.phrom.scoring.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of lines in UTF-8, each ended by a line feed; no line is kept. */
public final class LineHash {
    private final MessageDigest digest;

    public LineHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public LineHash add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return this;
    }

    /** Returns {@code sha256:} and the hash of all lines, and starts anew. */
    public String value() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
