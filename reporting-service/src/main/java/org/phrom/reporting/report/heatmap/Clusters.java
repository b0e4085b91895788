package org.phrom.reporting.report.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows in which those that are alike stand together: agglomerative clustering by average linkage, R. R. Sokal
 * and C. D. Michener, "A statistical method for evaluating systematic relationships", University of Kansas Science
 * Bulletin 38 (1958), 1409–1438. Two rows are as far apart as the root of the mean squared difference over the columns
 * that both have a value in, and infinitely far where there is none. Of two clusters that join, the one with the higher
 * mean comes first; of equal distances the pair that comes first decides.
 */
final class Clusters {

    private final double[][] distances;
    private final List<List<Integer>> members;
    private final double[] means;

    private Clusters(List<List<@Nullable Double>> rows) {
        int count = rows.size();
        distances = new double[count][count];
        members = new ArrayList<>();
        means = new double[count];
        for (int row = 0; row < count; row++) {
            members.add(new ArrayList<>(List.of(row)));
            means[row] = mean(rows.get(row));
            for (int other = 0; other < row; other++) {
                double distance = distance(rows.get(row), rows.get(other));
                distances[row][other] = distance;
                distances[other][row] = distance;
            }
        }
    }

    /**
     * The order.
     *
     * @param rows of values, {@code null} where there is none; all of the same length
     * @return places of the rows
     */
    static List<Integer> order(List<List<@Nullable Double>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return new Clusters(rows).joined();
    }

    private List<Integer> joined() {
        boolean[] gone = new boolean[members.size()];
        int first = 0;
        for (int left = members.size(); left > 1; left--) {
            int[] nearest = nearest(gone);
            join(nearest[0], nearest[1], gone);
            first = nearest[0];
        }
        return members.get(first);
    }

    private int[] nearest(boolean[] gone) {
        int[] best = new int[2];
        double least = Double.NaN;
        for (int one = 0; one < gone.length; one++) {
            for (int other = one + 1; other < gone.length; other++) {
                if (!gone[one] && !gone[other] && !(distances[one][other] >= least)) {
                    least = distances[one][other];
                    best = new int[] {one, other};
                }
            }
        }
        return best;
    }

    private void join(int one, int other, boolean[] gone) {
        int size = members.get(one).size();
        int more = members.get(other).size();
        for (int third = 0; third < gone.length; third++) {
            double distance = (size * distances[one][third] + more * distances[other][third]) / (size + more);
            distances[one][third] = distance;
            distances[third][one] = distance;
        }
        List<Integer> all = new ArrayList<>();
        boolean inOrder = !(means[other] > means[one]);
        all.addAll(members.get(inOrder ? one : other));
        all.addAll(members.get(inOrder ? other : one));
        members.set(one, all);
        means[one] = (size * means[one] + more * means[other]) / (size + more);
        gone[other] = true;
    }

    private static double distance(List<@Nullable Double> one, List<@Nullable Double> other) {
        double sum = 0;
        int shared = 0;
        for (int column = 0; column < one.size(); column++) {
            Double left = one.get(column);
            Double right = other.get(column);
            if (left != null && right != null) {
                sum += (left - right) * (left - right);
                shared++;
            }
        }
        return shared == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(sum / shared);
    }

    private static double mean(List<@Nullable Double> row) {
        double[] values = row.stream()
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Arrays.stream(values).average().orElse(0);
    }
}
