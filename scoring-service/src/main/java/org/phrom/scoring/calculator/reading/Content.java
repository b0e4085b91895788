package org.phrom.scoring.calculator.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What came with a request; it can be read more than once. */
public interface Content {
    /** Returns it from its first byte on. */
    InputStream open() throws IOException;

    /** Returns these bytes as content. */
    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
