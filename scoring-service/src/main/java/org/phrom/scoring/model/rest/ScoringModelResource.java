package org.phrom.scoring.model.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.model.app.ModelText;
import org.phrom.scoring.model.app.ReadingModels;
import org.phrom.scoring.model.app.ReadingModels.StoredModel;
import org.phrom.scoring.model.domain.ModelId;

/** Lists and shows scoring models. */
@Path("/v1/scoring-models")
@Tag(name = "Scoring models", description = "How answers become scores, for each version of a framework")
@Authenticated
class ScoringModelResource {
    private final ReadingModels models;

    ScoringModelResource(ReadingModels models) {
        this.models = models;
    }

    @GET
    @Operation(operationId = "listScoringModels", summary = "List the scoring models, of one framework or of all")
    @APIResponse(responseCode = "200", description = "One page, in order of framework, version and number")
    public Page<ModelSummary> list(
            @RestQuery @Parameter(description = "Code of a framework: only its models") @Nullable String framework,
            @RestQuery
                    @Parameter(
                            description = PageRequest.CHANGED_SINCE_OF_LONG_WRITES
                                    + ". It counts createdAt, after which a model never changes")
                    @Nullable
                    Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        PageRequest page = PageRequest.of(pageSize, pageToken, framework, changedSince);
        Page<StoredModel> found = models.list(framework, changedSince, page);
        return new Page<>(found.items().stream().map(ModelSummary::of).toList(), found.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getScoringModel",
            summary = "Show a scoring model in full",
            description = "The id is framework:version:number; number 1 is the framework version's own model.")
    @APIResponse(responseCode = "200", description = "Everything that is needed to score with it")
    public ModelView get(@RestPath String id) {
        return ModelId.parse(id)
                .flatMap(models::find)
                .map(ModelView::of)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    @Schema(name = "ScoringModelSummary", description = "Which model it is")
    record ModelSummary(
            @Schema(
                    description = "Id: framework, its version and the number of the model, joined by colons",
                    examples = "gtmi:1:1")
            String id,

            @Schema(description = "Code of the framework") String framework,

            @Schema(description = "Version of the framework")
            String frameworkVersion,

            @Schema(description = "Number of the model among those of the framework version, from 1; 1 is its own")
            int number,

            @Schema(description = "When it was kept here") Instant createdAt) {
        static ModelSummary of(StoredModel model) {
            ModelId id = model.id();
            return new ModelSummary(
                    id.toString(), id.framework(), id.frameworkVersion(), id.number(), model.createdAt());
        }
    }

    @Schema(name = "ScoringModel", description = "How answers become scores, in full")
    record ModelView(
            @Schema(
                    description = "Id: framework, its version and the number of the model, joined by colons",
                    examples = "gtmi:1:1")
            String id,

            @Schema(description = "Code of the framework") String framework,

            @Schema(description = "Version of the framework")
            String frameworkVersion,

            @Schema(description = "Number of the model among those of the framework version, from 1; 1 is its own")
            int number,

            @Schema(description = "When it was kept here") Instant createdAt,

            @Schema(description = "Names of nodes, by code and language")
            Map<String, Map<String, String>> names,

            @Schema(description = "Nodes of the tree, parents before children, then denominators and groups")
            List<ModelText.Line> structure,

            @Schema(description = "By indicator or denominator: what becomes of answers")
            Map<String, ModelText.Rule> rules,

            @Schema(
                    description = "By indicator: the types of organisation that it is for; to others it does not apply."
                            + " Absent where all are for all")
            @Nullable
            Map<String, List<String>> appliesTo,

            @Schema(
                    description = "By indicator: the levels of the ladder that it carries. What reaches one is said at"
                            + " the level of a trace. Absent where none carries one")
            @Nullable
            Map<String, ModelText.LevelsText> levels,

            @Schema(description = "Rosters that rules are over, by code; absent when there are none") @Nullable
            Map<String, ModelText.RosterText> rosters,

            @Schema(description = "In the order in which they run, as the calculator takes them")
            List<Map<String, Object>> steps,

            @Schema(
                    description = "Bands of the index, the highest first as the framework gives them; empty without"
                            + " bands")
            List<ModelText.Band> bands) {
        static ModelView of(StoredModel model) {
            ModelId id = model.id();
            return new ModelView(
                    id.toString(),
                    id.framework(),
                    id.frameworkVersion(),
                    id.number(),
                    model.createdAt(),
                    model.text().names(),
                    model.text().structure(),
                    model.text().rules(),
                    model.text().appliesTo(),
                    model.text().levels(),
                    model.text().rosters(),
                    model.text().steps(),
                    model.text().bands());
        }
    }
}
