package org.phrom.kit.reading;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Who may keep an answer, and whether they ask before they show it again ({@code Cache-Control}, RFC 9111). An endpoint
 * that says nothing gives what it reads to its reader alone; an error is kept by nobody.
 */
public enum Keeping {
    /** Nobody: it passes, or is not for everybody yet. */
    NOBODY("no-store"),
    /** Who reads it, asking each time: it may depend on who asks. */
    READER("private, no-cache"),
    /** Everybody, asking each time: it is public and may change at any moment. */
    EVERYBODY("public, no-cache"),
    /**
     * Everybody, asking again after five minutes: it is public and final, and only what surrounds it may change, such as
     * the name of an organisation or the words of a page.
     */
    EVERYBODY_FOR_MINUTES("public, max-age=300, must-revalidate");

    private final String header;

    Keeping(String header) {
        this.header = header;
    }

    /** Says it in an answer. */
    public Response.ResponseBuilder in(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, header);
    }

    String header() {
        return header;
    }
}
