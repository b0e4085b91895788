package org.phrom.reporting.budget.rest;

import static org.phrom.kit.text.Cells.text;
import static org.phrom.reporting.format.CsvFiles.number;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.contract.Waits;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.app.KeepingScenarios;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Planned;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.scenario.ScenarioLine;
import org.phrom.reporting.format.CsvFiles;

/** Makes, shows, compares and removes scenarios of budgets. */
@Path("/v1/rounds/{id}/budget-scenarios")
@RolesAllowed({Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
@Tag(name = "Budgets")
class ScenarioResource {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_COMPARED = 4;
    private static final List<String> METHODS =
            List.of("optimum", "equal", "gapTimesPeople", "performanceAndImprovement");
    private static final List<String> HEADER = List.of(
            "method",
            "organisation",
            "name_th",
            "name_en",
            "area",
            "score_before",
            "score_after",
            "indicator",
            "from_level",
            "to_level",
            "cost",
            "gain",
            "cost_rows",
            "source",
            "plan",
            "plan_measures");

    private final KeepingScenarios scenarios;
    private final Jobs jobs;
    private final ShowingJobs showing;
    private final CsvFiles files;

    ScenarioResource(KeepingScenarios scenarios, Jobs jobs, ShowingJobs showing, CsvFiles files) {
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.showing = showing;
        this.files = files;
    }

    @POST
    @Idempotent
    @MaxBody(MOST_BYTES)
    @ResponseStatus(202)
    @Versioned
    @Operation(
            operationId = "createBudgetScenario",
            summary = "Have it found what a budget should pay for",
            description =
                    "From the scores that the round shows now, the newest cost table, what plans that are approved or"
                            + " running say that levels cost, and what levels are worth by the framework, which has to be of weighted arithmetic means. It is computed by the job of the"
                            + " same id. An indicator that is brought to a level has the score at which that level begins.")
    @APIResponse(responseCode = "202", description = "Written down; Location tells where to follow it")
    @APIResponse(responseCode = "409", description = "Nothing says what a level costs, or the round has 100 scenarios")
    @APIResponse(responseCode = "422", description = "Not valid, or the index is no weighted mean")
    @Refuses({"no-cost-table", "too-many-scenarios", "model-not-linear", "invalid"})
    public RestResponse<ScenarioView> create(@RestPath String id, @NotNull @Valid BudgetRequest request) {
        KeepingScenarios.Made begun = scenarios.make(id, request);
        Scenario made = begun.scenario();
        return RestResponse.ResponseBuilder.accepted(ScenarioView.of(made, showing.show(begun.job()), null, true))
                .location(URI.create("/v1/rounds/" + id + "/budget-scenarios/" + made.id()))
                .tag(ETags.of(made.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listBudgetScenarios", summary = "List the scenarios of a round")
    @APIResponse(responseCode = "200", description = "One page, in order of id")
    public Page<ScenarioLine> list(
            @RestPath String id, @RestQuery @Nullable Integer pageSize, @RestQuery @Nullable String pageToken) {
        return scenarios.list(id, PageRequest.of(pageSize, pageToken, id));
    }

    @GET
    @Path("/{scenario}")
    @Waits
    @Versioned
    @Operation(operationId = "getBudgetScenario", summary = "Show a scenario and what it came to")
    @APIResponse(responseCode = "200", description = "The scenario; result is there once it is computed")
    public RestResponse<ScenarioView> get(
            @RestPath String id,
            @RestPath UUID scenario,
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER) @Nullable String prefer) {
        Scenario found = scenarios.get(id, scenario);
        jobs.find(scenario).ifPresent(job -> showing.await(job, prefer));
        Scenario now = found.result() == null ? scenarios.get(id, scenario) : found;
        return RestResponse.ResponseBuilder.ok(view(now))
                .tag(ETags.of(now.version()))
                .build();
    }

    @GET
    @Path("/comparison")
    @Operation(operationId = "compareBudgetScenarios", summary = "Show 2 to 4 scenarios of a round side by side")
    @APIResponse(responseCode = "200", description = "The scenarios")
    public ScenarioView.Comparison compare(
            @RestPath String id,
            @RestQuery @Parameter(description = "Id of a scenario, 2 to 4 times") @Nullable List<UUID> scenario) {
        List<UUID> ids = scenario == null ? List.of() : scenario;
        if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter("scenario", "wrong-number", new Text("ระบุ 2 ถึง 4 รายการ", "2 to 4 are compared"));
        }
        return new ScenarioView.Comparison(
                ids.stream().map(one -> view(scenarios.get(id, one))).toList());
    }

    @DELETE
    @Path("/{scenario}")
    @Operation(
            operationId = "removeBudgetScenario",
            summary = "Remove a scenario with all that it came to",
            description = "By who made it, and administrators. One that is being computed ends with its job.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@RestPath String id, @RestPath UUID scenario, @RestHeader("If-Match") @Nullable String ifMatch) {
        scenarios.remove(id, scenario, ifMatch);
    }

    @GET
    @Path("/{scenario}/organisations")
    @Operation(
            operationId = "listBudgetShares",
            summary = "List what organisations get, and which measures are paid for")
    @APIResponse(responseCode = "200", description = "One page, in order of code; empty until it is computed")
    public Page<Share> shares(
            @RestPath String id,
            @RestPath UUID scenario,
            @RestQuery
                    @Parameter(description = "In which way the budget is spent; optimum when absent")
                    @KnownValues({"optimum", "equal", "gapTimesPeople", "performanceAndImprovement"})
                    @Nullable
                    String method,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        String of = method(method);
        return scenarios.shares(id, scenario, of, PageRequest.of(pageSize, pageToken, scenario, of));
    }

    @GET
    @Path("/{scenario}/measures.csv")
    @Streamed
    @Produces(CsvFiles.TYPE)
    @Operation(
            operationId = "exportBudgetMeasures",
            summary = "Give the measures that are paid for as CSV",
            description = "RFC 4180, UTF-8 with a byte order mark, a line for each measure, full precision; cost_rows"
                    + " names rows of the cost table, plan and plan_measures what an approved plan says.")
    @APIResponse(
            responseCode = "200",
            description = "All lines",
            content = @Content(mediaType = CsvFiles.TYPE, schema = @Schema(implementation = String.class)))
    public Response export(
            @RestPath String id,
            @RestPath UUID scenario,
            @RestQuery
                    @Parameter(description = "In which way the budget is spent; optimum when absent")
                    @KnownValues({"optimum", "equal", "gapTimesPeople", "performanceAndImprovement"})
                    @Nullable
                    String method) {
        Scenario found = scenarios.get(id, scenario);
        String of = method(method);
        StreamingOutput file = out -> files.write(
                HEADER,
                lines -> QuarkusTransaction.requiringNew()
                        .run(() -> scenarios.eachShare(scenario, of, share -> lines(of, share, lines))),
                out);
        return Response.ok(file)
                .type(CsvFiles.TYPE + ";charset=UTF-8")
                .tag(new EntityTag(scenario + "-" + found.version() + "-" + of))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + scenario + ".csv\"")
                .build();
    }

    private static void lines(String method, Share share, Consumer<List<String>> lines) {
        for (Paid paid : share.measures()) {
            Planned plan = paid.plan();
            lines.accept(List.of(
                    method,
                    text(share.organisation()),
                    text(share.name().th()),
                    text(share.name().en()),
                    text(share.area()),
                    number(share.scoreBefore()),
                    number(share.scoreAfter()),
                    text(paid.indicator()),
                    number(paid.fromLevel()),
                    number(paid.toLevel()),
                    number(paid.cost()),
                    number(paid.gain()),
                    paid.costRows().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    paid.source(),
                    plan == null ? "" : plan.plan().toString(),
                    plan == null ? "" : text(String.join(" ", plan.measures()))));
        }
    }

    private static String method(@Nullable String method) {
        Problem.requireKnown("method", method, METHODS);
        return method == null ? METHODS.get(0) : method;
    }

    private ScenarioView view(Scenario scenario) {
        @Nullable Job job = jobs.find(scenario.id()).orElse(null);
        @Nullable KeptProblem failure = job == null ? null : job.failure();
        return ScenarioView.of(
                scenario,
                job == null ? null : showing.show(job),
                failure == null ? null : failure.detail(),
                scenarios.mayRemove(scenario));
    }
}
