package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.Denominate.Denominator;

/**
 * Nine indicators in three pillars, the same at every run of a seed: one in three is divided by a size, one in five
 * cells is missing, some indicators have a long tail, one in three is better when lower. What units have in common is a
 * latent quality, so that indicators of a pillar go together.
 */
record MadeUp(List<String> units, Map<String, double[]> columns, List<String> groups, List<List<String>> pillars) {
    static final List<String> INDICATORS =
            IntStream.range(0, 9).mapToObj(i -> "i" + i).toList();

    static MadeUp of(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] quality = random.doubles(count, -1, 1).toArray();
        double[] size = random.doubles(count, 1, 100).toArray();
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < INDICATORS.size(); i++) {
            double[] column = new double[count];
            for (int unit = 0; unit < count; unit++) {
                double value = quality[unit] + random.nextDouble(-0.7, 0.7);
                double tailed = i % 4 == 0 ? StrictMath.exp(2 * value) : 5 + value;
                double turned = negative(i) ? 20 - tailed : tailed;
                boolean missing = random.nextInt(5) == 0;
                column[unit] = missing ? Double.NaN : divided(i) ? turned * size[unit] : turned;
            }
            columns.put(INDICATORS.get(i), column);
        }
        columns.put("size", size);
        return new MadeUp(
                IntStream.range(0, count).mapToObj(unit -> "u" + unit).toList(),
                columns,
                IntStream.range(0, count).mapToObj(unit -> "g" + unit % 2).toList(),
                List.of(INDICATORS.subList(0, 3), INDICATORS.subList(3, 6), INDICATORS.subList(6, 9)));
    }

    static boolean divided(int indicator) {
        return indicator % 3 == 1;
    }

    static boolean negative(int indicator) {
        return indicator % 3 == 2;
    }

    DataSet data() {
        DataSet data = DataSet.of(units);
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            data = data.with(column.getKey(), column.getValue());
        }
        return data;
    }

    IndexRun run(IndexModel model) {
        return IndexRun.of(model, data(), new Groups(Map.of("group", List.copyOf(groups))));
    }

    /** Returns the tree with weights that differ, directions, and the division by sizes in front of other steps. */
    IndexModel model(Aggregation inPillars, Aggregation overall, List<Step> steps) {
        List<Node> nodes = new ArrayList<>();
        for (List<String> pillar : pillars) {
            String code = "p" + INDICATORS.indexOf(Collections.min(pillar)) / 3;
            List<Node> children = pillar.stream()
                    .<Node>map(each -> new Node.Indicator(each, 1 + INDICATORS.indexOf(each) % 4))
                    .toList();
            nodes.add(new Node.Group(code, 1 + code.charAt(1) - '0', steps(inPillars), children));
        }
        List<Step> all = new ArrayList<>();
        all.add(new Denominate(chosen(MadeUp::divided, new Denominator("size", 10))));
        all.addAll(steps);
        return IndexModel.of(Tree.of(new Node.Group("index", 1, steps(overall), nodes)))
                .withDirections(chosen(MadeUp::negative, Direction.NEGATIVE))
                .withSteps(all);
    }

    private static Node.Steps steps(Aggregation aggregation) {
        return new Node.Steps(aggregation, new MissingPolicy.Drop());
    }

    private static <T> Map<String, T> chosen(java.util.function.IntPredicate which, T what) {
        Map<String, T> chosen = new LinkedHashMap<>();
        IntStream.range(0, 9).filter(which).forEach(i -> chosen.put(INDICATORS.get(i), what));
        return chosen;
    }

    /** Returns the same units in the order of these rows. */
    MadeUp inOrder(List<Integer> rows) {
        Map<String, double[]> other = new LinkedHashMap<>();
        columns.forEach((code, column) ->
                other.put(code, rows.stream().mapToDouble(row -> column[row]).toArray()));
        return new MadeUp(
                rows.stream().map(units::get).toList(),
                other,
                rows.stream().map(groups::get).toList(),
                pillars);
    }

    /** Returns the same with pillars, indicators inside them, and columns in another order. */
    MadeUp shuffled(long seed) {
        Random random = new Random(seed);
        List<List<String>> other = new ArrayList<>();
        for (List<String> pillar : pillars) {
            List<String> children = new ArrayList<>(pillar);
            Collections.shuffle(children, random);
            other.add(children);
        }
        Collections.shuffle(other, random);
        List<String> codes = new ArrayList<>(columns.keySet());
        Collections.shuffle(codes, random);
        Map<String, double[]> moved = new LinkedHashMap<>();
        codes.forEach(code -> moved.put(code, columns.get(code)));
        return new MadeUp(units, moved, groups, other);
    }

    /** Returns the same with every value of a column changed. */
    MadeUp with(String code, DoubleUnaryOperator change) {
        Map<String, double[]> other = new LinkedHashMap<>(columns);
        other.computeIfPresent(
                code,
                (same, column) -> java.util.Arrays.stream(column).map(change).toArray());
        return new MadeUp(units, other, groups, pillars);
    }
}
