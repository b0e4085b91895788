package org.phrom.reporting.plan.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.format.FormParameters;
import org.phrom.reporting.format.ReportAnswers;
import org.phrom.reporting.format.ReportForm;
import org.phrom.reporting.plan.app.ShowingPlans.Filter;
import org.phrom.reporting.plan.app.SummingUpPlans;
import org.phrom.reporting.plan.app.SummingUpPlans.Summed;

/** Sums up plans by region, pillar and state. */
@Path("/v1/plans/summary")
@Tag(name = "Plans")
class PlanSummaryResource {

    private final SummingUpPlans summing;
    private final ReportAnswers answers;

    PlanSummaryResource(SummingUpPlans summing, ReportAnswers answers) {
        this.summing = summing;
        this.answers = answers;
    }

    @GET
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, ReportForm.Types.CSV, ReportForm.Types.XLSX})
    @Operation(
            operationId = "summarisePlans",
            summary = "Sum up the plans of a round that the caller sees, by area, node or state",
            description =
                    "How many plans and measures, where the measures stand, at what they aim, and what they cost by"
                            + " budget year and source. Plans that were dropped count only by state, or where state asks for them;"
                            + " measures that were dropped cost nothing. CSV has the lines with a column for each currency and"
                            + " budget year (cost_THB_2027), a workbook a second sheet with the costs by source.")
    @APIResponse(
            responseCode = "200",
            description = "The sums",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlanSummaryView.class)),
                @Content(mediaType = ReportForm.Types.CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportForm.Types.XLSX,
                        schema = @Schema(format = "binary", type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such round, or only planned")
    public Response summary(
            @BeanParam PlanParameters parameters,
            @RestQuery
                    @Parameter(
                            description =
                                    "What lines are about: areas, nodes right below the index, states of plans, or"
                                            + " areas and in them nodes; area when absent")
                    @KnownValues({"area", "node", "state", "area-node"})
                    @Nullable
                    String by,
            @RestQuery
                    @Parameter(description = "In which form; when absent the header Accept says it")
                    @KnownValues({"json", "csv", "xlsx"})
                    @Nullable
                    String format,
            @RestQuery
                    @Parameter(description = "Language of headings, instead of the header Accept-Language")
                    @KnownValues({"th", "en"})
                    @Nullable
                    String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Filter filter = parameters.filter(null);
        Summed summed = summing.of(filter, by == null || by.isBlank() ? SummingUpPlans.AREA : by);
        ReportAnswers.Asked asked =
                new ReportAnswers.Asked(new FormParameters(format, lang, null), summed.stamp(), headers, request);
        return answers.ofReader(
                asked,
                about(summed, filter),
                new ReportAnswers.Making(
                        summed.round().id() + "-plans-by-" + summed.by(),
                        () -> PlanSummaryView.of(summed),
                        () -> new PlanSummaryTables(summed).all(),
                        () -> ""));
    }

    private static Map<String, @Nullable Object> about(Summed summed, Filter filter) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("round", summed.round().id());
        about.put("title_th", summed.round().title().th());
        about.put("title_en", summed.round().title().en());
        about.put("by", summed.by());
        about.put("organisation", filter.organisation());
        about.put("ancestor", filter.ancestor());
        about.put("state", filter.state());
        about.put("node", filter.node());
        about.put("plans", summed.summary().total().plans());
        return about;
    }
}
