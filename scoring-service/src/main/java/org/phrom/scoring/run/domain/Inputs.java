package org.phrom.scoring.run.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.pipeline.CarryForward;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.ScoringModel;

/**
 * What the rules make of one organisation's answers.
 *
 * @param values by column
 * @param groups its group by grouping, null for none
 * @param carried what stands in for nodes without a value, by the name of its column; NaN for nothing
 */
record Inputs(
        String organisation,
        Map<String, IndicatorValue> values,
        Map<String, @Nullable String> groups,
        Map<String, Double> carried) {

    /**
     * Applies the rules.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    static Inputs of(ScoringModel model, Counted counted) {
        Map<String, IndicatorValue> values = new LinkedHashMap<>();
        Answers answers = counted.read(model);
        model.rules()
                .forEach((column, rule) -> values.put(
                        column,
                        model.applies(column, counted.type()) ? rule.of(answers) : IndicatorValue.NOT_APPLICABLE));
        Map<String, @Nullable String> groups = new LinkedHashMap<>();
        for (String question : model.groups()) {
            groups.put(question, group(question, counted));
        }
        return new Inputs(counted.organisation(), values, groups, carried(model, counted));
    }

    private static Map<String, Double> carried(ScoringModel model, Counted counted) {
        Map<String, Double> carried = new LinkedHashMap<>();
        for (String node : model.carries().keySet()) {
            Earlier earlier = counted.earlier().get(node);
            carried.put(CarryForward.column(node), earlier == null ? Double.NaN : earlier.value());
        }
        return carried;
    }

    /** Returns the group of an organisation: the option chosen, null for none. */
    static @Nullable String group(String question, Counted counted) {
        Answer answer = counted.answers().to(question);
        return answer.choices().stream().findFirst().orElse(null);
    }

    /** Returns the data of this organisation alone. */
    DataSet row() {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, boolean[]> absent = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            numbers.put(column, new double[] {value.value()});
            if (value.notApplicable()) {
                absent.put(column, new boolean[] {true});
            }
        });
        carried.forEach((column, value) -> numbers.put(column, new double[] {value}));
        return DataSet.of(List.of(organisation), numbers, absent);
    }
}
