package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * The analytic hierarchy process: weights from comparisons of children in pairs. Saaty (1980); Handbook step 6, tables 20
 * and 21.
 *
 * <p>The weights are the principal eigenvector of the matrix of comparisons (a_ij: how many times more important i is than
 * j). Consistency index {@code CI = (lambda - k)/(k - 1)}, ratio {@code CR = CI / RI} with Saaty's random index; above 0.1
 * there is a warning. Several judges are joined by the geometric mean of their comparisons. Diagnostics: {@code lambda},
 * {@code consistencyIndex}, {@code randomIndex}, {@code consistencyRatio}, table {@code judges} (weights and ratio of
 * each).
 *
 * @param codes of the children, in the order of rows and columns
 * @param judges name of a judge to positive comparisons, reciprocal to within 2 %
 */
public record AnalyticHierarchy(List<String> codes, Map<String, double[][]> judges) implements Weighting {
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final double ACCEPTABLE = 0.1;
    private static final double RECIPROCAL = 0.02;

    /** Sorts the judges by name, so that sums have one order. */
    public AnalyticHierarchy {
        codes = List.copyOf(codes);
        judges = Collections.unmodifiableMap(new TreeMap<>(judges));
    }

    /** Returns the process with one judge. */
    public static AnalyticHierarchy of(List<String> codes, double[][] comparisons) {
        return new AnalyticHierarchy(codes, Map.of("judge", comparisons));
    }

    @Override
    public String name() {
        return "analytic-hierarchy";
    }

    @Override
    public boolean looksAtUnits() {
        return false;
    }

    /**
     * Weighs; refuses children that nobody compared, comparisons that are not positive or not reciprocal, and no judge.
     * What was compared and is not among the children counts nothing: its row and column are left out.
     */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (judges.isEmpty()) {
            throw new ModelRefused(children.place(), "nobody compared its children");
        }
        judges.forEach(this::check);
        return counted(children).weighed(children);
    }

    private Weights weighed(WeightingGroup children) {
        Eigen joint = Eigen.of(joined());
        Weights weights = Weights.of(children, joint.vector)
                .with("lambda", joint.lambda)
                .with("consistencyIndex", joint.index())
                .with("randomIndex", randomIndex())
                .with("consistencyRatio", ratio(joint));
        List<double[]> rows = new ArrayList<>();
        for (Map.Entry<String, double[][]> judge : judges.entrySet()) {
            Eigen own = Eigen.of(judge.getValue());
            rows.add(row(own.vector, ratio(own)));
            if (ratio(own) > ACCEPTABLE) {
                weights = weights.with(new Refusal(
                        judge.getKey(), "the comparisons contradict each other: consistency ratio " + ratio(own)));
            }
        }
        List<String> columns = new ArrayList<>(children.codes());
        columns.add("consistencyRatio");
        return weights.with(
                new Weights.Table("judges", List.copyOf(judges.keySet()), columns, rows.toArray(double[][]::new)));
    }

    /** The comparisons of these children with each other, in their order. */
    private AnalyticHierarchy counted(WeightingGroup children) {
        int[] places = children.codes().stream().mapToInt(codes::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new ModelRefused(children.place(), "has children " + children.codes() + ", compared were " + codes);
        }
        Map<String, double[][]> some = new TreeMap<>();
        judges.forEach((judge, all) -> some.put(
                judge,
                Arrays.stream(places)
                        .mapToObj(row -> Arrays.stream(places)
                                .mapToDouble(column -> all[row][column])
                                .toArray())
                        .toArray(double[][]::new)));
        return new AnalyticHierarchy(children.codes(), some);
    }

    private void check(String judge, double[][] a) {
        if (codes.size() > RANDOM_INDEX.length) {
            throw new ModelRefused(judge, "compares more than " + RANDOM_INDEX.length + " children");
        }
        if (a.length != codes.size()) {
            throw new ModelRefused(judge, "must have one row of comparisons per child");
        }
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                if (a[i].length != a.length || !(a[i][j] > 0) || !(Math.abs(a[i][j] * a[j][i] - 1) <= RECIPROCAL)) {
                    throw new ModelRefused(
                            judge + "/" + codes.get(i) + "/" + codes.get(j),
                            "must be positive, and one over the comparison the other way round");
                }
            }
        }
    }

    private double[][] joined() {
        if (judges.size() == 1) {
            return judges.values().iterator().next();
        }
        double[][] joined = new double[codes.size()][codes.size()];
        for (int i = 0; i < joined.length; i++) {
            for (int j = 0; j < joined.length; j++) {
                double logs = 0;
                for (double[][] comparisons : judges.values()) {
                    logs += StrictMath.log(comparisons[i][j]);
                }
                joined[i][j] = StrictMath.exp(logs / judges.size());
            }
        }
        return joined;
    }

    private double randomIndex() {
        return RANDOM_INDEX[codes.size() - 1];
    }

    private double ratio(Eigen eigen) {
        return randomIndex() == 0 ? 0 : eigen.index() / randomIndex();
    }

    private static double[] row(double[] weights, double ratio) {
        double[] row = Arrays.copyOf(weights, weights.length + 1);
        row[weights.length] = ratio;
        return row;
    }

    /** Largest eigenvalue of a positive matrix and its eigenvector, which is positive (Perron), brought to sum 1. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Eigen(double lambda, double[] vector) {
        private static final int STEPS = 10_000;
        private static final double STILL = 1e-16;

        static Eigen of(double[][] a) {
            double[] vector = new double[a.length];
            Arrays.fill(vector, 1.0 / a.length);
            double lambda = 0;
            double moved = 1;
            for (int step = 0; step < STEPS && moved > STILL; step++) {
                double[] next = new double[a.length];
                lambda = 0;
                for (int i = 0; i < a.length; i++) {
                    for (int j = 0; j < a.length; j++) {
                        next[i] += a[i][j] * vector[j];
                    }
                    lambda += next[i];
                }
                moved = 0;
                for (int i = 0; i < a.length; i++) {
                    next[i] /= lambda;
                    moved = Math.max(moved, Math.abs(next[i] - vector[i]));
                }
                vector = next;
            }
            return new Eigen(lambda, vector);
        }

        double index() {
            return vector.length < 3 ? 0 : Math.max(0, (lambda - vector.length) / (vector.length - 1));
        }
    }
}
