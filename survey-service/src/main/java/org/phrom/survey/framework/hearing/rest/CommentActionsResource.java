package org.phrom.survey.framework.hearing.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.app.AnsweringComments;
import org.phrom.survey.framework.hearing.app.ShowingComments;
import org.phrom.survey.framework.hearing.app.ShownComment;
import org.phrom.survey.framework.hearing.app.Supporting;
import org.phrom.survey.framework.hearing.app.Wish;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.CommentKey;

/** What others do with a comment: support it, answer it, hide it. */
@Path("/v1/frameworks/{framework}/versions/{version}/comments/{number}")
@Tag(name = "Hearings")
class CommentActionsResource {

    private final Supporting supporting;
    private final AnsweringComments answering;
    private final ShowingComments showing;

    CommentActionsResource(Supporting supporting, AnsweringComments answering, ShowingComments showing) {
        this.supporting = supporting;
        this.answering = answering;
        this.showing = showing;
    }

    @POST
    @Path("support")
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "supportComment",
            summary = "Support a comment of others while the hearing is open, once for each organisation or person",
            description = "Again changes nothing.")
    @APIResponse(responseCode = "200", description = "Supported")
    @APIResponse(responseCode = "403", description = "The caller's roles do not speak for organisations")
    @APIResponse(responseCode = "409", description = "The hearing is over, or it is the own comment")
    @APIResponse(responseCode = "422", description = "There is no such organisation, or none for the caller")
    @Refuses({"forbidden", "hearing-closed", "own-comment", "invalid"})
    @Versioned
    public RestResponse<CommentView> supportComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SupportRequest.class)))
                    Body<SupportRequest> body) {
        CommentKey key = key(framework, version, number);
        showing.get(key);
        supporting.give(key, body.read().voice());
        return view(key);
    }

    @DELETE
    @Path("support")
    @Authenticated
    @Operation(
            operationId = "withdrawSupport",
            summary = "Take support of a comment back while the hearing is open",
            description = "Where there is none nothing changes. The comment is not changed by it, so no If-Match is"
                    + " needed.")
    @APIResponse(responseCode = "204", description = "Not supported")
    @APIResponse(responseCode = "403", description = "The caller's roles do not speak for organisations")
    @APIResponse(responseCode = "409", description = "The hearing is over")
    @APIResponse(responseCode = "422", description = "There is no such organisation, or none for the caller")
    @Refuses({"forbidden", "hearing-closed", "invalid"})
    public RestResponse<Void> withdrawSupport(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @RestQuery
                    @Parameter(
                            description =
                                    "Code of the organisation that supports it; the caller as a person when absent")
                    @Nullable
                    String organisation) {
        CommentKey key = key(framework, version, number);
        showing.get(key);
        AuthorKind kind = organisation == null ? AuthorKind.PERSON : AuthorKind.ORGANISATION;
        supporting.take(key, new Wish.Voice(kind, organisation));
        return RestResponse.noContent();
    }

    @PUT
    @Path("disposition")
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "answerComment",
            summary = "Answer a comment of a hearing that is over: accepted, partly or rejected, and why",
            description = "With what in the next draft does it, if something was taken, or that it is done outside the"
                    + " document. It may be answered anew: when that was, and when it was answered first, is told. No"
                    + " version of the framework is published while a comment has no answer.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "409", description = "The hearing is open, or the comment was withdrawn or is hidden")
    @APIResponse(responseCode = "422", description = "What is named is not in the version; all findings at once")
    @Refuses({"hearing-open", "comment-not-shown", "invalid"})
    @Versioned
    public RestResponse<CommentView> answerComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = DispositionRequest.class)))
                    Body<DispositionRequest> body) {
        CommentKey key = key(framework, version, number);
        showing.get(key);
        DispositionRequest wanted = body.read();
        answering.answer(key, wanted.answer(), ifMatch);
        return view(key);
    }

    @POST
    @Path("hiding")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "hideComment",
            summary = "Hide a comment that breaks the rules of the hearing",
            description = "Who wrote it sees it and the reason; others see how many are hidden. It needs no answer, so"
                    + " administrators do it and not the author of the framework alone.")
    @APIResponse(responseCode = "200", description = "Hidden")
    @APIResponse(responseCode = "409", description = "It was withdrawn, or is hidden")
    @Refuses({"comment-not-shown", "invalid"})
    @Versioned
    public RestResponse<CommentView> hideComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = HidingRequest.class)))
                    Body<HidingRequest> body) {
        CommentKey key = key(framework, version, number);
        showing.get(key);
        answering.hide(key, body.read().reason(), ifMatch);
        return view(key);
    }

    @DELETE
    @Path("hiding")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "showComment", summary = "Show a hidden comment again")
    @APIResponse(responseCode = "200", description = "Shown")
    @APIResponse(responseCode = "404", description = "There is none, or it is not hidden")
    @Versioned
    public RestResponse<CommentView> showComment(
            @RestPath String framework,
            @RestPath String version,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        CommentKey key = key(framework, version, number);
        answering.show(key, ifMatch);
        return view(key);
    }

    private static CommentKey key(String framework, String version, int number) {
        return new CommentKey(new FrameworkKey(framework, version), number);
    }

    private RestResponse<CommentView> view(CommentKey key) {
        ShownComment shown = showing.get(key);
        return RestResponse.ResponseBuilder.ok(CommentView.of(shown))
                .tag(ETags.of(shown.comment().revision()))
                .build();
    }

    @Schema(description = "Why a comment is hidden")
    record HidingRequest(
            @Schema(description = "Why, for who wrote it") @NotBlank @Size(max = 1_000)
            String reason) {}
}
