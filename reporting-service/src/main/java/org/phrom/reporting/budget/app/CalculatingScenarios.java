package org.phrom.reporting.budget.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.engine.Allocation;
import org.phrom.reporting.budget.engine.Budgeting;
import org.phrom.reporting.budget.engine.CheapestSet;
import org.phrom.reporting.budget.engine.Dividing;
import org.phrom.reporting.budget.engine.Formula;
import org.phrom.reporting.budget.engine.Infeasible;
import org.phrom.reporting.budget.engine.Programme;
import org.phrom.reporting.budget.engine.Shortfall;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.store.ScenarioStatements;
import org.phrom.reporting.readmodel.Organisations;

/** Computes scenarios of budgets: reads in one transaction, solves in none, and writes in another. */
@ApplicationScoped
@Refuses({"no-cost-table", "model-not-linear", "budget-infeasible", "budget-too-large"})
public class CalculatingScenarios implements JobKind {

    /** Name of the kind of job. */
    public static final String KIND = "budget";

    private static final String OPTIMUM = "optimum";
    private static final double EVEN = 0.5;
    private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    private final ScenarioStatements scenarios;
    private final GatheringBasis gathering;
    private final Organisations organisations;

    CalculatingScenarios(ScenarioStatements scenarios, GatheringBasis gathering, Organisations organisations) {
        this.scenarios = scenarios;
        this.gathering = gathering;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return KIND;
    }

    private record Begun(Scenario scenario, Basis basis, Map<String, Text> names) {}

    private record Ended(BudgetResult result, Map<String, List<Share>> shares) {}

    @Override
    public void run(Work work) {
        Begun begun = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> begin(work));
        Ended ended = compute(begun, work);
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> end(ended, work));
    }

    private Begun begin(Work work) {
        Scenario scenario = scenarios.find(work.id()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Basis basis = gathering.of(scenario.round());
        Set<String> areas = new TreeSet<>();
        basis.candidates().forEach(one -> areas.add(one.scored().area()));
        return new Begun(
                scenario, basis, organisations.names(areas, basis.round().referenceDate()));
    }

    private static Ended compute(Begun begun, Work work) {
        BudgetRequest request = begun.scenario().request();
        Basis basis = begun.basis();
        Programme programme = DraftingProgramme.of(request, basis);
        SummingUp summing = new SummingUp(request, basis, programme, begun.names());
        work.expect(basis.candidates().size());
        Map<String, List<Share>> shares = new TreeMap<>();
        List<Method> methods = new ArrayList<>();
        Allocation best = solve(programme, work);
        shares.put(OPTIMUM, summing.shares(best.funded(), null));
        methods.add(summing.method(OPTIMUM, best, shares.get(OPTIMUM)));
        formulas(request, basis).forEach((name, formula) -> {
            work.check();
            Dividing.Divided divided;
            try {
                divided = Dividing.by(formula, programme);
            } catch (CheapestSet.TooMany e) {
                // what it is held beside is worth more than that it is there
                return;
            }
            shares.put(name, summing.shares(divided.funded(), divided.given()));
            methods.add(summing.method(name, null, shares.get(name)));
        });
        return new Ended(result(request, basis, methods), shares);
    }

    // one that was removed meanwhile is gone with its job, and nothing is written
    private void end(Ended ended, Work work) {
        if (scenarios.finish(work.id(), ended.result())) {
            ended.shares().forEach((method, all) -> scenarios.addShares(work.id(), method, all));
        }
        work.complete();
    }

    private static Allocation solve(Programme programme, Work work) {
        try {
            return Budgeting.solve(programme, work::done);
        } catch (Infeasible e) {
            Problem problem = new Problem(BudgetProblem.BUDGET_INFEASIBLE);
            Shortfall.of(programme).ifPresent(shortfall -> problem.detail(text(shortfall)));
            throw problem;
        } catch (CheapestSet.TooMany e) {
            throw BudgetProblem.tooMany(e);
        }
    }

    private static Text text(Shortfall shortfall) {
        String needed = Long.toString(shortfall.needed());
        String there = Long.toString(shortfall.there());
        return shortfall.where() == Shortfall.Where.BUDGET
                ? new Text(
                        "ต้องใช้อย่างน้อย " + needed + " แต่งบประมาณมี " + there,
                        "At least " + needed + " is needed, and the budget is " + there)
                : new Text(
                        shortfall.code() + " ต้องใช้อย่างน้อย " + needed + " แต่เพดานคือ " + there,
                        shortfall.code() + " needs at least " + needed + ", and its ceiling is " + there);
    }

    private static Map<String, Formula> formulas(BudgetRequest request, Basis basis) {
        Map<String, Formula> formulas = new TreeMap<>();
        formulas.put("equal", new Formula.Equal());
        if (request.population() != null) {
            double best = basis.candidates().stream()
                    .mapToDouble(one -> one.scored().score())
                    .max()
                    .orElse(0);
            Double target = request.target();
            formulas.put("gapTimesPeople", new Formula.GapTimesPeople(target == null ? best : target));
        }
        Basis.Before before = basis.before();
        if (before != null) {
            Double performance = request.performance();
            formulas.put("performanceAndImprovement", before.formula(performance == null ? EVEN : performance));
        }
        return formulas;
    }

    private static BudgetResult result(BudgetRequest request, Basis basis, List<Method> methods) {
        BudgetRequest.Population population = request.population();
        Basis.Before before = basis.before();
        return new BudgetResult(
                basis.run(),
                basis.round().framework(),
                basis.round().frameworkVersion(),
                basis.costs().currency(),
                basis.costs().version(),
                basis.costs().planned().size(),
                before == null ? null : before.round(),
                population == null ? null : population.source(),
                basis.candidates().size(),
                (int) basis.candidates().stream()
                        .filter(one -> one.standings().isEmpty())
                        .count(),
                methods);
    }
}
