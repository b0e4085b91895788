package org.phrom.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The headers that every page has: no script may run, nobody may frame it. */
public final class PageHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /** Answers with a page in the language of its words. */
    public static Response in(Response.ResponseBuilder response, Words words) {
        return response.type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .build();
    }
}
