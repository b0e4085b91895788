package org.phrom.reporting.report.obstacles;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.readmodel.Visibility;
import org.phrom.reporting.report.obstacles.CommentQueries.Comment;

/** Shows what organisations wrote beside their tags to those who may read their answers; publication changes nothing in that. */
@Path("/v1/rounds/{id}/obstacles/comments")
@Authenticated
@Tag(name = "Reports")
class CommentsResource {

    private final Visibility visibility;
    private final Obstacles obstacles;
    private final CommentQueries rows;

    CommentsResource(Visibility visibility, Obstacles obstacles, CommentQueries rows) {
        this.visibility = visibility;
        this.obstacles = obstacles;
        this.rows = rows;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTagComments",
            summary = "List what organisations wrote beside obstacles and success factors",
            description = "By kind and code, then by organisation. Texts that somebody wrote are never open: also once"
                    + " the round is published, respondents, approvers and reviewers see those of their own sub-trees"
                    + " only, framework authors and operators none, and without a token there is nothing to see.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "No such round, or only planned")
    public Page<CommentView> list(
            @RestPath String id,
            @RestQuery
                    @Parameter(description = "Only of one kind")
                    @KnownValues({"obstacle", "successFactor"})
                    @Nullable
                    String kind,
            @RestQuery @Parameter(description = "Only of this code of the taxonomies") @Nullable String code,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Round round = visibility.round(id);
        Scope scope = visibility.scopeOfTexts();
        Instrument instrument = obstacles.instrument(round);
        Map<String, Map<String, Text>> names = Map.of(
                org.phrom.reporting.readmodel.Tag.OBSTACLE, instrument.obstacles(),
                org.phrom.reporting.readmodel.Tag.SUCCESS_FACTOR, instrument.successFactors());
        Problem.requireKnown(
                "kind",
                kind,
                List.of(org.phrom.reporting.readmodel.Tag.OBSTACLE, org.phrom.reporting.readmodel.Tag.SUCCESS_FACTOR));
        Problem.requireKnown("code", code, known(instrument));
        PageRequest page = PageRequest.of(pageSize, pageToken, id, kind, code, scope);
        Page<Comment> found = page.page(rows.after(round, scope, kind, code, page), Comment::key);
        return new Page<>(
                found.items().stream()
                        .map(comment -> view(comment, names.getOrDefault(comment.kind(), Map.of())))
                        .toList(),
                found.nextPageToken());
    }

    private static List<String> known(Instrument instrument) {
        List<String> codes = new ArrayList<>(instrument.obstacles().keySet());
        codes.addAll(instrument.successFactors().keySet());
        return codes;
    }

    private static CommentView view(Comment comment, Map<String, Text> names) {
        return new CommentView(
                comment.kind(),
                comment.code(),
                names.getOrDefault(comment.code(), new Text(comment.code(), comment.code())),
                comment.organisation(),
                comment.name(),
                comment.question(),
                comment.item().isEmpty() ? null : comment.item(),
                comment.severity(),
                comment.comment());
    }
}
