package org.phrom.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.phrom.kit.page.PageHeaders;
import org.phrom.kit.page.Words;
import org.phrom.kit.reading.Keeping;
import org.phrom.reporting.readmodel.Freshness;
import org.phrom.reporting.readmodel.ReportContext;

/** Answers with pages: made when the reader does not have them, and once for all who ask where that is possible. */
@ApplicationScoped
public class PageAnswers {

    private final Freshness freshness;
    private final Renderings renderings;

    PageAnswers(Freshness freshness, Renderings renderings) {
        this.freshness = freshness;
        this.renderings = renderings;
    }

    /**
     * The page of a report, or 304 when the reader has it already.
     *
     * @param part what else than round, run and language names the page
     * @param page makes it; reads once more what it shows, so that a page that is kept is never older than its name
     */
    public Response of(Request request, Words words, ReportContext context, String part, Supplier<String> page) {
        EntityTag tag = freshness.tag(context.round(), context.run(), "page|" + words.language() + "|" + part);
        Response.ResponseBuilder unchanged = tag == null ? null : request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(renderings.of(tag, page)) : unchanged;
        return PageHeaders.in(Freshness.headers(response, context, tag), words);
    }

    /** A page that depends on who asks. */
    public Response of(Words words, Supplier<String> page) {
        return PageHeaders.in(Keeping.NOBODY.in(Response.ok(renderings.of(null, page))), words);
    }
}
