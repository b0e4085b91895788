package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Whether the children of one node belong together, and what each counts for. OECD/JRC Handbook, step 4.
 *
 * <p>What the data do not define is empty, and the refusals say why.
 *
 * @param node code of the node
 * @param siblings correlations of the children with each other
 * @param importance children with the node, beside their weights
 * @param reliability Cronbach's alpha, children brought to one spread
 * @param rawReliability Cronbach's alpha of the children as they are: those with more spread count more
 * @param guttman lambda 6 and the average correlation
 * @param adequacy Kaiser-Meyer-Olkin
 * @param sphericity Bartlett's test
 * @param components principal components
 * @param refusals why something is empty
 */
public record GroupCoherence(
        String node,
        Correlations siblings,
        Optional<Importance> importance,
        Optional<Reliability> reliability,
        Optional<Reliability> rawReliability,
        Optional<Guttman> guttman,
        Optional<SamplingAdequacy> adequacy,
        Optional<Sphericity> sphericity,
        Optional<PrincipalComponents> components,
        List<Refusal> refusals) {

    /** Copies the refusals. */
    public GroupCoherence {
        refusals = List.copyOf(refusals);
    }

    /**
     * Examines the children of a node.
     *
     * @param children their columns, all turned so that more is better
     * @param weights one per child
     * @param node values of the node
     */
    public static GroupCoherence of(ColumnGroup children, double[] weights, double[] node) {
        List<Refusal> refusals = new ArrayList<>();
        boolean several = children.size() > 1;
        return new GroupCoherence(
                children.place(),
                Correlations.within(children, Correlation.PEARSON),
                tried(true, () -> Importance.of(children, weights, node), refusals),
                tried(several, () -> Reliability.standardised(children), refusals),
                tried(several, () -> Reliability.of(children), refusals),
                tried(several, () -> Guttman.of(children), refusals),
                tried(several, () -> SamplingAdequacy.of(children), refusals),
                tried(several, () -> Sphericity.of(children), refusals),
                tried(several, () -> PrincipalComponents.of(children), refusals),
                refusals.stream().distinct().toList());
    }

    private static <T> Optional<T> tried(boolean wanted, Supplier<T> step, List<Refusal> refusals) {
        if (!wanted) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (ModelRefused refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }
}
