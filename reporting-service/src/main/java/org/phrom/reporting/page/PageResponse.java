package org.phrom.reporting.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.PageHeaders;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.reporting.page.Pages.ProblemPage;

/** Problems as pages. */
public final class PageResponse {

    private static final Set<Integer> TOLD = Set.of(400, 401, 404, 503);

    private PageResponse() {}

    /** A problem as a page. */
    public static Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        String asked = address.getQueryParameters().getFirst("lang");
        return problem(problem.type().status(), Words.of(asked, headers));
    }

    private static Response problem(int status, Words words) {
        String key = "error" + (TOLD.contains(status) ? status : 500);
        ProblemPage page = new ProblemPage(status, words.of(key), words.of(key + "Text"));
        TemplateInstance made = Pages.problem(Frame.of(words, words.of(key), Address.of()), page);
        Response.ResponseBuilder response = Response.status(status).entity(made.render());
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, AtOnce.COME_BACK.toSeconds());
        }
        return PageHeaders.in(response, words);
    }
}
