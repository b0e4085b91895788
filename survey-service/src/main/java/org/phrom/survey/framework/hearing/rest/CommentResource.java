package org.phrom.survey.framework.hearing.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.app.Commenting;
import org.phrom.survey.framework.hearing.app.ShowingComments;
import org.phrom.survey.framework.hearing.app.ShownComment;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.store.CommentFilter;

/** Takes down what is said in a hearing, and shows it. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Hearings")
class CommentResource {

    private final Commenting commenting;
    private final ShowingComments showing;

    CommentResource(Commenting commenting, ShowingComments showing) {
        this.commenting = commenting;
        this.showing = showing;
    }

    @GET
    @Path("comments")
    @PermitAll
    @Operation(
            operationId = "listComments",
            summary = "List the comments on a framework version, in order of their numbers",
            description = "Who sees the hearing sees its comments. Of a person nothing is told but region and type of"
                    + " organisation.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "There is no hearing, or none for the caller")
    @Refuses("unauthenticated")
    public Page<CommentView> listComments(
            @RestPath String framework,
            @RestPath String version,
            @BeanParam CommentParameters parameters,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE + ", such as support") @Nullable
                    Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        CommentFilter filter = parameters.filter(changedSince);
        FrameworkKey key = new FrameworkKey(framework, version);
        return views(showing.list(key, filter, PageRequest.of(pageSize, pageToken, key, filter)));
    }

    @GET
    @Path("taken-up-comments")
    @PermitAll
    @Operation(
            operationId = "listTakenUpComments",
            summary = "List the comments of this and earlier hearings that a framework version takes up",
            description =
                    "Those whose answer names the version as the one that does it, in order of version and number,"
                            + " as far as the caller sees their hearings.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<CommentView> listTakenUpComments(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        FrameworkKey key = new FrameworkKey(framework, version);
        return views(showing.takenUpBy(key, PageRequest.of(pageSize, pageToken, key)));
    }

    private static Page<CommentView> views(Page<ShownComment> page) {
        return new Page<>(page.items().stream().map(CommentView::of).toList(), page.nextPageToken());
    }

    @POST
    @Path("comments")
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "writeComment",
            summary = "Say something about a framework version that is in a hearing",
            description =
                    "About the whole, a node, a question or an option, as the document that is heard has them; for"
                            + " an organisation of the caller's, as respondent or approver, or as a person. An organisation"
                            + " outside of the caller's sub-trees, or not invited, looks like none. At most 500 from one.")
    @APIResponse(responseCode = "201", description = "Taken down")
    @APIResponse(responseCode = "403", description = "The caller's roles do not speak for organisations")
    @APIResponse(responseCode = "409", description = "The hearing is over, or the caller said too much")
    @APIResponse(responseCode = "422", description = "Nothing of that code is heard, or there is no such organisation")
    @Refuses({"forbidden", "hearing-closed", "too-many-comments", "invalid"})
    @Versioned
    public RestResponse<CommentView> writeComment(
            @RestPath String framework,
            @RestPath String version,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CommentRequest.class)))
                    Body<CommentRequest> body) {
        FrameworkKey framed = new FrameworkKey(framework, version);
        showing.permit(framed);
        CommentKey key = commenting.write(framed, body.read().wish());
        ShownComment written = showing.get(key);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, CommentView.of(written))
                .location(URI.create("/v1/" + key.path()))
                .tag(ETags.of(written.comment().revision()))
                .build();
    }

    @GET
    @Path("comments/{number}")
    @PermitAll
    @Operation(operationId = "getComment", summary = "Show a comment, its answer, and what the caller may do with it")
    @APIResponse(responseCode = "200", description = "The comment; its version is the ETag")
    @APIResponse(responseCode = "404", description = "There is none, or none for the caller")
    @Refuses("unauthenticated")
    @Versioned
    public RestResponse<CommentView> getComment(
            @RestPath String framework, @RestPath String version, @RestPath int number) {
        return view(new CommentKey(new FrameworkKey(framework, version), number));
    }

    @PUT
    @Path("comments/{number}")
    @Authenticated
    @Operation(
            operationId = "changeComment",
            summary = "Say something else in an own comment, while the hearing is open",
            description = "Who supported it supported what it said before: it has no support afterwards.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "403", description = "It is not the caller's own")
    @APIResponse(responseCode = "409", description = "The hearing is over, or the comment is not shown")
    @APIResponse(responseCode = "422", description = "Nothing of that code is heard, or another speaks")
    @Refuses({"forbidden", "hearing-closed", "comment-not-shown", "invalid"})
    @Versioned
    public RestResponse<CommentView> changeComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CommentRequest.class)))
                    Body<CommentRequest> body) {
        CommentKey key = new CommentKey(new FrameworkKey(framework, version), number);
        showing.get(key);
        commenting.change(key, body.read().wish(), ifMatch);
        return view(key);
    }

    @DELETE
    @Path("comments/{number}")
    @Authenticated
    @Operation(operationId = "withdrawComment", summary = "Take an own comment back, while the hearing is open")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "403", description = "It is not the caller's own")
    @APIResponse(responseCode = "409", description = "The hearing is over, or the comment is not shown")
    @Refuses({"forbidden", "hearing-closed", "comment-not-shown"})
    public RestResponse<Void> withdrawComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        commenting.withdraw(new CommentKey(new FrameworkKey(framework, version), number), ifMatch);
        return RestResponse.noContent();
    }

    private RestResponse<CommentView> view(CommentKey key) {
        ShownComment shown = showing.get(key);
        return RestResponse.ResponseBuilder.ok(CommentView.of(shown))
                .tag(ETags.of(shown.comment().revision()))
                .build();
    }
}
