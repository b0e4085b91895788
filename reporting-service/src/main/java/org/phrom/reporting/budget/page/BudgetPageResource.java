package org.phrom.reporting.budget.page;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.budget.app.ShowingScenarios;
import org.phrom.reporting.budget.app.ShownScenario;
import org.phrom.reporting.page.PageAnswers;
import org.phrom.reporting.page.PageParameters;
import org.phrom.reporting.page.PageResponse;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.Framework;

/** Shows those who decide what a budget should pay for. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class BudgetPageResource {

    private static final int MOST_COMPARED = 4;

    private final ShowingScenarios showing;
    private final PageAnswers answers;

    BudgetPageResource(ShowingScenarios showing, PageAnswers answers) {
        this.showing = showing;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/budget")
    @Operation(hidden = true)
    public Response scenarios(@RestPath String id, PageParameters parameters, @Context HttpHeaders headers) {
        Words words = Words.of(parameters.lang(), headers);
        ShowingScenarios.All all = showing.all(id);
        BudgetWords budgets = new BudgetWords(words, Framework.UNKNOWN, all.round());
        Frame frame = Frame.of(
                words, words.of("budgets") + " · " + words.of(all.round().title()), budgets.address());
        return answers.of(words, () -> Pages.budgets(frame, new ScenariosPage(words, all).page())
                .render());
    }

    @GET
    @Path("rounds/{id}/budget/comparison")
    @Operation(hidden = true)
    public Response comparison(
            @RestPath String id,
            @RestQuery @Nullable List<String> scenario,
            PageParameters parameters,
            @Context HttpHeaders headers) {
        Words words = Words.of(parameters.lang(), headers);
        List<UUID> asked = (scenario == null ? List.<String>of() : scenario)
                .stream().map(BudgetPageResource::id).distinct().toList();
        ShowingScenarios.Compared compared = showing.compared(id, asked);
        if (asked.size() < 2 || asked.size() > MOST_COMPARED) {
            throw new Problem(CommonProblem.INVALID_PARAMETER);
        }
        Address address = new BudgetWords(words, compared.framework(), compared.round()).address("comparison");
        asked.forEach(one -> address.with("scenario", one));
        Frame frame = Frame.of(
                words,
                words.of("budgetCompared") + " · " + words.of(compared.round().title()),
                address);
        return answers.of(words, () -> Pages.budgetComparison(frame, new ComparisonPage(words, compared).page())
                .render());
    }

    @GET
    @Path("rounds/{id}/budget/{scenario}")
    @Operation(hidden = true)
    public Response scenario(
            @RestPath String id,
            @RestPath String scenario,
            @RestQuery @Nullable String method,
            PageParameters parameters,
            @Context HttpHeaders headers) {
        Words words = Words.of(parameters.lang(), headers);
        int from = (parameters.number() - 1) * OutcomePage.LINES;
        ShownScenario shown = showing.one(id, id(scenario), method, from, OutcomePage.LINES);
        Address address = new BudgetWords(words, shown.framework(), shown.round())
                .address(scenario)
                .with("method", method);
        String title = shown.scenario().request().name() + " · "
                + words.of(shown.round().title());
        Frame frame = Frame.of(words, title, address);
        return answers.of(words, () -> Pages.budget(frame, new ScenarioPage(words, shown, parameters.number()).page())
                .render());
    }

    // what is no id leads nowhere, for those too who may see nothing here
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
