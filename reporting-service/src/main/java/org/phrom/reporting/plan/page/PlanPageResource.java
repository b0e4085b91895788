package org.phrom.reporting.plan.page;

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
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Frame;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.page.PageAnswers;
import org.phrom.reporting.page.PageParameters;
import org.phrom.reporting.page.PageResponse;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.plan.app.ShowingPlans;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.app.SummingUpPlans;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Visibility;

/** Shows people the plan of an organisation, and what the plans of a round come to. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PlanPageResource {

    private static final int MOST_NOTES = 100;

    private final ShowingPlans showing;
    private final SummingUpPlans summing;
    private final Visibility visibility;
    private final Rounds rounds;
    private final Frameworks frameworks;
    private final PageAnswers answers;

    PlanPageResource(
            ShowingPlans showing,
            SummingUpPlans summing,
            Visibility visibility,
            Rounds rounds,
            Frameworks frameworks,
            PageAnswers answers) {
        this.showing = showing;
        this.summing = summing;
        this.visibility = visibility;
        this.rounds = rounds;
        this.frameworks = frameworks;
        this.answers = answers;
    }

    @GET
    @Path("rounds/{id}/organisations/{code}/plan")
    @Operation(hidden = true)
    public Response plan(
            @RestPath String id, @RestPath String code, PageParameters parameters, @Context HttpHeaders headers) {
        Words words = Words.of(parameters.lang(), headers);
        ShownPlan shown = showing.standing(id, code);
        Round round = rounds.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        PlanPage view = new PlanPage(words, round, frameworks.of(round), shown, showing.newestNotes(shown, MOST_NOTES));
        String title =
                view.title() + " · " + words.of(shown.plan().organisation().name());
        Frame frame = Frame.of(words, title, Address.of("rounds", id, "organisations", code, "plan"));
        return answers.of(words, () -> Pages.plan(frame, view.page()).render());
    }

    @GET
    @Path("rounds/{id}/plans")
    @Operation(hidden = true)
    public Response plans(@RestPath String id, PageParameters parameters, @Context HttpHeaders headers) {
        Words words = Words.of(parameters.lang(), headers);
        Round round = visibility.round(id);
        PlansPage view = new PlansPage(
                words, frameworks.of(round), summing.board(round, PlansPage.MOST_PLANS + 1), showing.onlyOpen());
        String title = words.of("plansTitle") + " · " + words.of(round.title());
        Frame frame = Frame.of(words, title, Address.of("rounds", id, "plans"));
        return answers.of(words, () -> Pages.plans(frame, view.page()).render());
    }

    /** Errors of these addresses are pages too. */
    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers, UriInfo address) {
        return PageResponse.problem(problem, headers, address);
    }
}
