package org.phrom.reporting.plan.rest;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.CsvFiles;
import org.phrom.reporting.plan.app.ShowingPlans;
import org.phrom.reporting.plan.app.ShowingPlans.Selection;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.Plan;

/** Gives the measures of plans as one file. */
@Path("/v1/plans/export")
@Tag(name = "Plans")
class MeasureExportResource {

    private static final String CSV = "text/csv";
    private static final List<String> HEADER = List.of(
            "plan",
            "round",
            "organisation",
            "organisation_th",
            "organisation_en",
            "organisation_type",
            "plan_title",
            "plan_state",
            "measure",
            "title",
            "description",
            "state",
            "node",
            "node_th",
            "node_en",
            "target_level",
            "target_score",
            "owner",
            "funding_source",
            "due_date",
            "currency");

    private final ShowingPlans showing;
    private final CsvFiles files;

    MeasureExportResource(ShowingPlans showing, CsvFiles files) {
        this.showing = showing;
        this.files = files;
    }

    @GET
    @Authenticated
    @Streamed
    @Produces(CSV)
    @Operation(
            operationId = "exportMeasures",
            summary = "Give the measures of the plans that the caller sees as one file, the oldest plan first",
            description = "A line for each measure, with a column for the costs of each budget year that occurs"
                    + " (cost_2027), of the Common Era. Made for spreadsheets: UTF-8 with a byte order mark, and an"
                    + " apostrophe before what they would take for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response export(@BeanParam PlanParameters parameters) {
        Selection selection = showing.select(parameters.filter(null));
        StreamingOutput file = out -> files.write(
                header(selection), lines -> showing.each(selection, plan -> lines(plan, selection, lines)), out);
        return Response.ok(file, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"measures.csv\"")
                .tag(new EntityTag(selection.tag()))
                .build();
    }

    private static List<String> header(Selection selection) {
        List<String> names = new ArrayList<>(HEADER);
        selection.budgetYears().forEach(year -> names.add("cost_" + year));
        return names;
    }

    private static void lines(ShownPlan shown, Selection selection, Consumer<List<String>> lines) {
        shown.plan().content().measures().forEach(measure -> lines.accept(cells(shown, measure, selection)));
    }

    private static List<String> cells(ShownPlan shown, Measure measure, Selection selection) {
        Plan plan = shown.plan();
        Text node = shown.nodes().getOrDefault(measure.node(), new Text("", ""));
        LocalDate due = measure.dueDate();
        List<String> cells = new ArrayList<>(List.of(
                plan.id().toString(),
                text(plan.round()),
                text(plan.organisation().code()),
                text(plan.organisation().name().th()),
                text(plan.organisation().name().en()),
                text(plan.organisation().type()),
                text(plan.content().title()),
                plan.state().code(),
                text(measure.code()),
                text(measure.title()),
                text(measure.description()),
                measure.state().code(),
                text(measure.node()),
                text(node.th()),
                text(node.en()),
                number(measure.targetLevel()),
                number(measure.targetScore()),
                text(measure.owner()),
                text(measure.fundingSource()),
                due == null ? "" : due.toString(),
                plan.content().currency()));
        Map<Integer, BigDecimal> costs =
                measure.costs().stream().collect(Collectors.toMap(Cost::budgetYear, Cost::amount));
        selection.budgetYears().forEach(year -> cells.add(amount(costs.get(year))));
        return cells;
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
