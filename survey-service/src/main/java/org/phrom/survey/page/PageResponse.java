package org.phrom.survey.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.PageHeaders;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.reading.Keeping;
import org.phrom.survey.page.SharedPages.ProblemPage;

/** A page with the headers that every page has: no script may run, nobody may frame it. */
public final class PageResponse {

    private static final Set<Integer> TOLD = Set.of(400, 401, 404, 503);

    private PageResponse() {}

    /** The page, which depends on who asks and when. */
    public static Response of(Words words, String page) {
        return of(Response.ok(page), words);
    }

    /** A problem as a page. */
    public static Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        Words words = Words.of(address.getQueryParameters().getFirst("lang"), headers);
        int status = problem.type().status();
        String key = "error" + (TOLD.contains(status) ? status : 500);
        ProblemPage page = new ProblemPage(status, words.of(key), words.of(key + "Text"));
        Frame frame = Frame.of(words, words.of(key), Address.of());
        return of(
                Response.status(status).entity(SharedPages.problem(frame, page).render()), words);
    }

    private static Response of(Response.ResponseBuilder response, Words words) {
        return PageHeaders.in(Keeping.NOBODY.in(response), words);
    }
}
