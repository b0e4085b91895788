package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.job.Job;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.job.NewJob;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.scenario.ScenarioLine;
import org.phrom.reporting.budget.store.FieldQueries;
import org.phrom.reporting.budget.store.ScenarioStatements;
import org.phrom.reporting.cost.store.CostTableStatements;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Visibility;

/** Keeps scenarios of budgets. */
@ApplicationScoped
public class KeepingScenarios {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 100;

    private final ScenarioStatements scenarios;
    private final CostTableStatements tables;
    private final GatheringCosts costs;
    private final FieldQueries field;
    private final Visibility visibility;
    private final Runs runs;
    private final Frameworks frameworks;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    KeepingScenarios(
            ScenarioStatements scenarios,
            CostTableStatements tables,
            GatheringCosts costs,
            FieldQueries field,
            Visibility visibility,
            Runs runs,
            Frameworks frameworks,
            Jobs jobs,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.scenarios = scenarios;
        this.tables = tables;
        this.costs = costs;
        this.field = field;
        this.visibility = visibility;
        this.runs = runs;
        this.frameworks = frameworks;
        this.jobs = jobs;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Checks that the round is there, before a body is read. */
    public void check(String round) {
        visibility.round(round);
    }

    /** A scenario that was written down, and the job as it was begun. */
    public record Made(Scenario scenario, Job job) {}

    /** Writes a scenario down, and has it computed. */
    @Transactional
    public Made make(String id, BudgetRequest request) {
        Round round = visibility.round(id);
        if (tables.find(id, null).isEmpty()) {
            costs.of(id, null);
        }
        frameworks.document(round.framework(), round.frameworkVersion()).ifPresent(ReadingIndex::of);
        check(request, round);
        if (scenarios.countAlone(id) >= MOST) {
            throw new Problem(BudgetProblem.TOO_MANY_SCENARIOS);
        }
        Job job = jobs.begin(new NewJob(CalculatingScenarios.KIND, KEPT)).orElseThrow();
        Scenario scenario = new Scenario(job.id(), id, 1, request, null, caller.subject(), clock.instant());
        scenarios.add(scenario);
        audit.record(
                "budget-scenario.created",
                subject(scenario),
                Map.of("name", request.name(), "budget", request.budget(), "objective", request.objective()));
        return new Made(scenario, job);
    }

    private void check(BudgetRequest request, Round round) {
        Problem problem = new Problem(CommonProblem.INVALID);
        Framework framework = frameworks.of(round);
        boolean people = request.objective().equals("peopleAbove");
        if (people && request.level() == null) {
            problem.at("/level", "value-missing", new Text("ต้องระบุคะแนน", "A score is needed"));
        }
        if (people && request.population() == null) {
            problem.at("/population", "value-missing", new Text("ต้องระบุประชากร", "The population is needed"));
        }
        if (request.objective().equals("unitsLifted") && !PlainBands.of(round, framework, frameworks)) {
            problem.at(
                    "/objective",
                    "bands-not-plain",
                    new Text(
                            "ต้องมีระดับที่กำหนดด้วยคะแนนขั้นต่ำอย่างเดียว",
                            "It needs bands that begin at a score and at nothing else"));
        }
        limits(request, round, problem);
        List<BudgetRequest.Required> required = request.required();
        for (int at = 0; required != null && at < required.size(); at++) {
            BudgetRequest.Required one = required.get(at);
            if (framework
                    .node(one.indicator())
                    .flatMap(node -> node.level(one.level()))
                    .isEmpty()) {
                problem.at(
                        "/required/" + at + "/level",
                        "level-unknown",
                        new Text("ตัวชี้วัดไม่มีระดับนี้", "The indicator has no such level"));
            }
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private void limits(BudgetRequest request, Round round, Problem problem) {
        Map<String, String> areas = field.areas(runs.find(round.id(), null).id());
        List<BudgetRequest.Limit> limits = request.limits();
        Set<String> known = new HashSet<>(areas.keySet());
        known.addAll(areas.values());
        Set<String> seen = new HashSet<>();
        for (int at = 0; limits != null && at < limits.size(); at++) {
            BudgetRequest.Limit limit = limits.get(at);
            Long floor = limit.floor();
            Long ceiling = limit.ceiling();
            if (!known.contains(limit.code()) || !seen.add(limit.code())) {
                problem.at(
                        "/limits/" + at + "/code",
                        "organisation-unknown",
                        new Text(
                                "ต้องเป็นรหัสผู้เข้าร่วมหรือพื้นที่ และมีได้ครั้งเดียว",
                                "It is the code of a participant or area, once"));
            }
            if (ceiling != null && floor != null && ceiling < floor) {
                problem.at(
                        "/limits/" + at + "/ceiling",
                        "below-floor",
                        new Text("ต้องไม่น้อยกว่าวงเงินขั้นต่ำ", "It is no less than the floor"));
            }
        }
    }

    /** A scenario of a round. */
    public Scenario get(String round, UUID id) {
        visibility.round(round);
        return scenarios.find(round, id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** The scenarios of a round, in order of id. */
    public Page<ScenarioLine> list(String round, PageRequest page) {
        visibility.round(round);
        return page.page(scenarios.list(round, page.after(), page.size() + 1), line -> line.id()
                .toString());
    }

    /** Whether the caller may remove it: whoever made it, and administrators. */
    public boolean mayRemove(Scenario scenario) {
        return scenario.createdBy().equals(caller.subject()) || caller.has(Roles.ADMINISTRATOR);
    }

    /**
     * Removes a scenario with all that it came to; a job that is at work on it ends without writing anything.
     *
     * @param ifMatch tag of the scenario that was read
     */
    @Transactional
    public void remove(String round, UUID id, @Nullable String ifMatch) {
        Scenario scenario = get(round, id);
        if (!mayRemove(scenario)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        ETags.match(ifMatch, scenario.version());
        // the scenario before its job, as the job has them: else each would wait for the other
        if (!scenarios.remove(id, scenario.version())) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        jobs.find(id).ifPresent(jobs::forget);
        audit.record(
                "budget-scenario.removed",
                subject(scenario),
                Map.of("name", scenario.request().name()));
    }

    /** What organisations get under a method, in order of code. */
    public Page<Share> shares(String round, UUID id, String method, PageRequest page) {
        get(round, id);
        return page.page(scenarios.shares(id, method, page.after(), page.size() + 1), Share::organisation);
    }

    /** Hands over what organisations get under a method. */
    public void eachShare(UUID id, String method, Consumer<Share> consumer) {
        scenarios.eachShare(id, method, consumer);
    }

    private static String subject(Scenario scenario) {
        return "rounds/" + scenario.round() + "/budget-scenarios/" + scenario.id();
    }
}
