package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Weights of the children of one node and how they came about.
 *
 * @param place code of the node
 * @param codes of the children
 * @param values one per child; their absolute values sum to 1. Negative only where the weighting says so, with a warning
 * @param numbers named diagnostics, such as {@code consistencyRatio}
 * @param tables named diagnostics with rows and columns, such as loadings
 * @param warnings what a person should look at; place and reason
 */
@SuppressWarnings("ArrayRecordComponent")
public record Weights(
        String place,
        List<String> codes,
        double[] values,
        Map<String, Double> numbers,
        List<Table> tables,
        List<Refusal> warnings) {

    /**
     * A table of diagnostics.
     *
     * @param cells {@code [row][column]}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Table(String name, List<String> rows, List<String> columns, double[][] cells) {}

    /** Copies the lists and the numbers, whose order stays. */
    public Weights {
        codes = List.copyOf(codes);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /**
     * Brings raw weights to sum 1 and keeps them.
     *
     * @throws ModelRefused when a weight is not a finite number, or all are 0
     */
    static Weights of(WeightingGroup group, double[] raw) {
        double sum = 0;
        for (int i = 0; i < raw.length; i++) {
            if (!Double.isFinite(raw[i])) {
                throw new ModelRefused(group.codes().get(i), "has no finite weight");
            }
            sum += Math.abs(raw[i]);
        }
        if (sum == 0) {
            throw new ModelRefused(group.place(), "the weights of its children are all zero");
        }
        double[] values = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = raw[i] / sum;
        }
        return new Weights(group.place(), group.codes(), values, Map.of(), List.of(), List.of());
    }

    /** The only child has all the weight, whatever the data say. */
    static Weights alone(WeightingGroup group) {
        return of(group, new double[] {1});
    }

    /** Refuses weights that are negative or no numbers. */
    static double[] notNegative(List<String> codes, double[] raw) {
        for (int i = 0; i < raw.length; i++) {
            if (!(raw[i] >= 0) || Double.isInfinite(raw[i])) {
                throw new ModelRefused(codes.get(i), "the weight must be a finite number of at least 0, not " + raw[i]);
            }
        }
        return raw;
    }

    Weights with(String name, double number) {
        Map<String, Double> more = new LinkedHashMap<>(numbers);
        more.put(name, number);
        return new Weights(place, codes, values, more, tables, warnings);
    }

    Weights with(Table table) {
        List<Table> more = new ArrayList<>(tables);
        more.add(table);
        return new Weights(place, codes, values, numbers, more, warnings);
    }

    Weights with(Refusal warning) {
        List<Refusal> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Weights(place, codes, values, numbers, tables, more);
    }

    /** Returns the table of that name. */
    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ModelRefused(place, "the weights have no table " + name));
    }
}
