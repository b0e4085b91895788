package org.phrom.scoring.model.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.pipeline.WeightSearch;
import org.phrom.scoring.engine.weighting.AnalyticHierarchy;
import org.phrom.scoring.engine.weighting.BenefitOfTheDoubt;
import org.phrom.scoring.engine.weighting.BudgetAllocation;
import org.phrom.scoring.engine.weighting.ByEffectiveShare;
import org.phrom.scoring.engine.weighting.Critic;
import org.phrom.scoring.engine.weighting.Entropy;
import org.phrom.scoring.engine.weighting.Equal;
import org.phrom.scoring.engine.weighting.FactorAnalysis;
import org.phrom.scoring.engine.weighting.FactorCount;
import org.phrom.scoring.engine.weighting.Given;
import org.phrom.scoring.engine.weighting.ImportanceSearch;
import org.phrom.scoring.engine.weighting.Noisy;
import org.phrom.scoring.engine.weighting.PrincipalComponent;
import org.phrom.scoring.engine.weighting.ShareLimits;
import org.phrom.scoring.engine.weighting.TowardsImportance;
import org.phrom.scoring.engine.weighting.Weighting;
import org.phrom.scoring.model.domain.document.Choice;

/** Chosen weightings as the engine has them. */
final class Weightings {

    private Weightings() {}

    /** A weighting of these children of a group. */
    static Weighting of(Choice choice, String group, List<String> children) {
        return switch (choice.method()) {
            case "given" -> new Given();
            case "equal" -> new Equal();
            case "effective-share" -> new ByEffectiveShare(choice.byCode("shares"));
            case "principal-component" ->
                new PrincipalComponent(PrincipalComponent.NegativeLoadings.valueOf(
                        choice.text("negative", "zero").toUpperCase(Locale.ROOT)));
            case "factor-analysis" -> new FactorAnalysis(factors(choice));
            case "analytic-hierarchy" -> judged(choice, children);
            case "budget-allocation" -> budget(choice, group, children);
            case "benefit-of-the-doubt" -> doubt(choice);
            case "entropy" -> new Entropy();
            case "critic" -> new Critic();
            case "noisy" -> new Noisy(new Given(), choice.number("noise", 0.25), choice.whole("seed", 1));
            case "target-importance" -> importance(choice);
            default -> throw new ModelRefused(group, "weights by " + choice.method() + " can not be computed yet");
        };
    }

    private static AnalyticHierarchy judged(Choice choice, List<String> children) {
        Map<String, double[][]> judges = choice.matrices("comparisons");
        double[][] only = judges.get("");
        return only == null ? new AnalyticHierarchy(children, judges) : AnalyticHierarchy.of(children, only);
    }

    private static FactorCount factors(Choice choice) {
        if (choice.has("factors")) {
            return new FactorCount.Fixed(choice.whole("factors", 1));
        }
        return choice.has("leastShare")
                ? new FactorCount.WithShare(choice.number("leastShare"))
                : new FactorCount.AboveOne();
    }

    static BenefitOfTheDoubt doubt(Choice choice) {
        double lowest = choice.number("lowestShare", 0);
        double highest = choice.number("highestShare", 1);
        boolean contribution = choice.text("shareOf", "weight").equals("contribution");
        return new BenefitOfTheDoubt(
                contribution ? ShareLimits.ofContribution(lowest, highest) : ShareLimits.ofWeight(lowest, highest));
    }

    private static BudgetAllocation budget(Choice choice, String group, List<String> children) {
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        for (double[] expert : choice.matrix("experts")) {
            if (expert.length != children.size()) {
                throw new ModelRefused(group, "every expert shares points over its " + children.size() + " children");
            }
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int i = 0; i < expert.length; i++) {
                shares.put(children.get(i), expert[i]);
            }
            points.put(String.format(Locale.ROOT, "expert %03d", points.size() + 1), shares);
        }
        return new BudgetAllocation(points);
    }

    private static TowardsImportance importance(Choice choice) {
        return new TowardsImportance(objective(choice), choice.byCode("targets"), lowest(choice), highest(choice));
    }

    /** Whether weights are those that a search over the whole index finds. */
    static boolean towardsIndex(Choice choice) {
        return choice.method().equals("target-importance")
                && choice.text("towards", "parent").equals("index");
    }

    /** The search for the weights of all children of these groups at once. */
    static WeightSearch search(Choice choice, List<String> groups) {
        return new WeightSearch(groups, objective(choice), choice.byCode("targets"), lowest(choice), highest(choice));
    }

    private static ImportanceSearch.Objective objective(Choice choice) {
        String objective = choice.text("objective", "correlation").toUpperCase(Locale.ROOT);
        return ImportanceSearch.Objective.valueOf(objective.replace('-', '_'));
    }

    private static double lowest(Choice choice) {
        return choice.number("lowest", 0);
    }

    private static double highest(Choice choice) {
        return choice.number("highest", 1);
    }
}
