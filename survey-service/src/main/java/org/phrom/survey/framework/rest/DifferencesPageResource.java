package org.phrom.survey.framework.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.app.ComparingFrameworks;
import org.phrom.survey.framework.app.ComparingFrameworks.Differences;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.page.PageResponse;

/** Shows people what differs between two versions of a framework; drafts only to those with a token. */
@Path("/frameworks/{framework}/versions/{version}/differences")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DifferencesPageResource {

    private final ComparingFrameworks comparing;

    DifferencesPageResource(ComparingFrameworks comparing) {
        this.comparing = comparing;
    }

    @GET
    @Operation(hidden = true)
    public Response differences(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        Words words = Words.of(lang, headers);
        Differences found = comparing.differencesOnPage(new FrameworkKey(framework, version), from);
        DifferencesPage page = DifferencesPage.of(found, words);
        Address address = Address.of("frameworks", framework, "versions", version, "differences")
                .with("from", from);
        Frame frame = Frame.of(words, words.of("differencesTitle", page.from(), page.to()), address);
        return PageResponse.of(words, DifferencesPages.differences(frame, page).render());
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
