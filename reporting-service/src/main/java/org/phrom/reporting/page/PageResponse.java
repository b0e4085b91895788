package org.phrom.reporting.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.phrom.reporting.page.Pages.ProblemPage;

/** A page with the headers that every page has: no script may run, nobody may frame it. */
final class PageResponse {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final Set<Integer> TOLD = Set.of(400, 401, 404);

    private PageResponse() {}

    static Response of(int status, Words words, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    static Response problem(int status, Words words) {
        String key = "error" + (TOLD.contains(status) ? status : 500);
        ProblemPage page = new ProblemPage(status, words.of(key), words.of(key + "Text"));
        return of(status, words, Pages.problem(Frame.of(words, words.of(key), Address.of()), page));
    }
}
