package org.phrom.reporting.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.phrom.kit.http.Address;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.reporting.page.Pages.ProblemPage;

/** A page with the headers that every page has: no script may run, nobody may frame it. */
public final class PageResponse {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final Set<Integer> TOLD = Set.of(400, 401, 404, 503);

    private PageResponse() {}

    /** The page. */
    static Response of(Response.ResponseBuilder response, Words words) {
        return response.type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    /** A problem as a page. */
    public static Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        String asked = address.getQueryParameters().getFirst("lang");
        return problem(problem.type().status(), PageLanguage.words(asked, headers));
    }

    private static Response problem(int status, Words words) {
        String key = "error" + (TOLD.contains(status) ? status : 500);
        ProblemPage page = new ProblemPage(status, words.of(key), words.of(key + "Text"));
        TemplateInstance made = Pages.problem(Frame.of(words, words.of(key), Address.of()), page);
        Response.ResponseBuilder response = Response.status(status).entity(made.render());
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, AtOnce.COME_BACK.toSeconds());
        }
        return of(response, words);
    }
}
