package org.phrom.survey.framework.hearing.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.app.ShowingComments;
import org.phrom.survey.framework.hearing.app.ShowingHearings;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.rest.HearingPages.ListPage;
import org.phrom.survey.page.PageResponse;

/**
 * Shows people the hearings: those for everyone to everyone, and the others when their version is published or to who may
 * see them by a token.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HearingPageResource {

    private static final int MOST_HEARINGS = 100;
    private static final int COMMENTS = 200;
    private static final int MOST_TAKEN_UP = 200;
    private static final int LAST = 100_000;

    private final ShowingHearings showing;
    private final ShowingComments comments;

    HearingPageResource(ShowingHearings showing, ShowingComments comments) {
        this.showing = showing;
        this.comments = comments;
    }

    @GET
    @Operation(hidden = true)
    public Response hearings(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Words words = Words.of(lang, headers);
        ListPage page = HearingCards.of(words, showing.open(MOST_HEARINGS));
        Frame frame = Frame.of(words, words.of("hearingsTitle"), Address.of());
        return PageResponse.of(words, HearingPages.hearings(frame, page).render());
    }

    @GET
    @Path("frameworks/{framework}/versions/{version}/hearing")
    @Operation(hidden = true)
    public Response hearing(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable Integer page,
            @Context HttpHeaders headers) {
        Words words = Words.of(lang, headers);
        FrameworkKey key = new FrameworkKey(framework, version);
        int number = page == null ? 1 : Math.max(1, Math.min(page, LAST));
        List<Comment> found = comments.inOrderOfDocument(key, number - 1, COMMENTS);
        HearingPageContent content = new HearingPageContent(
                words, showing.last(key), showing.statistics(key), new HearingPageContent.Part(number, COMMENTS));
        Address address = Address.of("frameworks", framework, "versions", version, "hearing");
        Frame frame = Frame.of(words, content.title(), address);
        return PageResponse.of(
                words,
                HearingPages.hearing(frame, content.page(found, comments.firstTakenUpBy(key, MOST_TAKEN_UP)))
                        .render());
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
