package org.phrom.reporting.report.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.report.pair.PairLine;

/**
 * The change of a mean score from one round to another, in parts that add up to it.
 *
 * <p>B are the organisations with a score in both rounds, E those with one in the later round only, L those with one in the
 * earlier only. m are means over these, 0 before and 1 now; scores s are on the scale of the model, and so is every part.
 *
 * <ul>
 *   <li>data = mean over B of Σ w<sub>k</sub> (s<sub>1k</sub> − s<sub>0k</sub>), over the parts k of the node that both
 *       rounds measured the same and that were measured in both, with the weights w of the later round: what would have
 *       changed had the later method held in both rounds;
 *   <li>method = m<sub>1</sub>(B) − m<sub>0</sub>(B) − data: all the rest of these organisations' change, of what was
 *       measured differently, weighted differently, or not measured (missing or carried) in one of the two;
 *   <li>entering = m<sub>1</sub>(B ∪ E) − m<sub>1</sub>(B) = |E| / |B ∪ E| · (m<sub>1</sub>(E) − m<sub>1</sub>(B));
 *   <li>leaving = m<sub>0</sub>(B) − m<sub>0</sub>(B ∪ L) = |L| / |B ∪ L| · (m<sub>0</sub>(B) − m<sub>0</sub>(L));
 *   <li>population = entering + leaving.
 * </ul>
 *
 * <p>data + method + population = m<sub>1</sub>(B ∪ E) − m<sub>0</sub>(B ∪ L). The first two split a difference of rates
 * from one of their composition as E. M. Kitagawa, "Components of a difference between two rates", Journal of the American
 * Statistical Association 50 (1955), 1168–1194; entering and leaving are those of M. J. Melitz and S. Polanec, "Dynamic
 * Olley-Pakes productivity decomposition with entry and exit", RAND Journal of Economics 46 (2015), 362–375, with equal
 * shares. Where the score is no weighted arithmetic mean of its parts, data is their first-order part, and the rest is in
 * method. Where the node itself measured the same, data is all of the change of those that were measured in both.
 *
 * @param both how many are in B
 * @param entered how many are in E
 * @param left how many are in L
 * @param meanBefore over B and L; {@code null} where there are none
 * @param meanNow over B and E; {@code null} where there are none
 * @param change meanNow less meanBefore; {@code null} without one of the two, as are its parts
 * @param data {@code null} where B is empty, as is method: then all is population
 */
record Decomposition(
        int both,
        int entered,
        int left,
        @Nullable Double meanBefore,
        @Nullable Double meanNow,
        @Nullable Double change,
        @Nullable Double data,
        @Nullable Double method,
        @Nullable Double population,
        @Nullable Double entering,
        @Nullable Double leaving) {

    static Decomposition of(List<PairLine> lines) {
        Sum bothBefore = new Sum();
        Sum bothNow = new Sum();
        Sum data = new Sum();
        Sum allBefore = new Sum();
        Sum allNow = new Sum();
        for (PairLine line : lines) {
            Double before = line.scoreBefore();
            Double now = line.scoreNow();
            Double common = line.common();
            if (before != null) {
                allBefore.add(before);
            }
            if (now != null) {
                allNow.add(now);
            }
            if (before != null && now != null) {
                bothBefore.add(before);
                bothNow.add(now);
                data.add(common == null ? 0 : common);
            }
        }
        int both = bothNow.count;
        int entered = allNow.count - both;
        int left = allBefore.count - both;
        Double meanBefore = allBefore.mean();
        Double meanNow = allNow.mean();
        if (meanBefore == null || meanNow == null) {
            return new Decomposition(both, entered, left, meanBefore, meanNow, null, null, null, null, null, null);
        }
        double change = meanNow - meanBefore;
        if (both == 0) {
            return new Decomposition(both, entered, left, meanBefore, meanNow, change, null, null, change, null, null);
        }
        double ofData = data.total / both;
        double entering = entered == 0 ? 0 : meanNow - bothNow.total / both;
        double leaving = left == 0 ? 0 : bothBefore.total / both - meanBefore;
        double method = bothNow.total / both - bothBefore.total / both - ofData;
        return new Decomposition(
                both,
                entered,
                left,
                meanBefore,
                meanNow,
                change,
                ofData,
                method,
                entering + leaving,
                entering,
                leaving);
    }

    private static final class Sum {

        private double total;
        private int count;

        void add(double value) {
            total += value;
            count++;
        }

        @Nullable
        Double mean() {
            return count == 0 ? null : (Double) (total / count);
        }
    }
}
