package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.job.Jobs;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.budget.scenario.ScenarioLine;
import org.phrom.reporting.budget.store.ScenarioStatements;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.store.CostTableStatements;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Visibility;

/** Gathers what pages show of scenarios. Whoever may not use them is told that there is no such page. */
@ApplicationScoped
public class ShowingScenarios {

    private static final int MOST = 100;

    private final ScenarioStatements scenarios;
    private final CostTableStatements tables;
    private final Visibility visibility;
    private final Frameworks frameworks;
    private final Organisations organisations;
    private final Jobs jobs;
    private final Caller caller;

    ShowingScenarios(
            ScenarioStatements scenarios,
            CostTableStatements tables,
            Visibility visibility,
            Frameworks frameworks,
            Organisations organisations,
            Jobs jobs,
            Caller caller) {
        this.scenarios = scenarios;
        this.tables = tables;
        this.visibility = visibility;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** The scenarios of a round, and the newest table of costs. */
    public record All(
            Round round,
            List<ScenarioLine> scenarios,
            @Nullable CostTable costs) {}

    /** Scenarios side by side. */
    public record Compared(Round round, Framework framework, List<Scenario> scenarios) {}

    /** All of a round. */
    public All all(String id) {
        Round round = round(id);
        return new All(
                round, scenarios.list(id, null, MOST), tables.find(id, null).orElse(null));
    }

    /** Some of a round, in the order in which they are asked for. */
    public Compared compared(String id, List<UUID> asked) {
        Round round = round(id);
        return new Compared(
                round,
                frameworks.of(round),
                asked.stream().map(one -> scenario(round, one)).toList());
    }

    /**
     * One.
     *
     * @param name of the method whose details are wanted; the optimum for one that there is not
     * @param from how many of those who gain were shown before
     * @param most how many are shown at once
     */
    public ShownScenario one(String id, UUID asked, @Nullable String name, int from, int most) {
        Round round = round(id);
        Scenario scenario = scenario(round, asked);
        Framework framework = frameworks.of(round);
        Map<String, Text> names = organisations.names(limited(scenario), round.referenceDate());
        BudgetResult result = scenario.result();
        if (result == null) {
            return new ShownScenario(
                    round,
                    framework,
                    scenario,
                    jobs.find(asked).orElse(null),
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    names);
        }
        Method method = method(result, name);
        return new ShownScenario(
                round,
                framework,
                scenario,
                jobs.find(asked).orElse(null),
                method,
                scenarios.nodes(asked, method.method()),
                scenarios.gaining(asked, method.method(), from, most),
                scenarios.rows(asked, method.method()),
                result.costTable() == null
                        ? null
                        : tables.find(id, result.costTable()).orElse(null),
                names);
    }

    private static Method method(BudgetResult result, @Nullable String name) {
        Optional<Method> wanted = result.methods().stream()
                .filter(method -> method.method().equals(name))
                .findFirst();
        return wanted.orElse(result.methods().get(0));
    }

    private static Set<String> limited(Scenario scenario) {
        Set<String> codes = new TreeSet<>();
        List<BudgetRequest.Limit> limits = scenario.request().limits();
        List<BudgetRequest.Required> required = scenario.request().required();
        if (limits != null) {
            limits.forEach(limit -> codes.add(limit.code()));
        }
        if (required != null) {
            required.forEach(one -> codes.add(one.organisation()));
        }
        return codes;
    }

    private Scenario scenario(Round round, UUID id) {
        return scenarios.find(round.id(), id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Round round(String id) {
        if (caller.anonymous()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        if (!caller.has(Roles.ANALYST, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return visibility.round(id);
    }
}
