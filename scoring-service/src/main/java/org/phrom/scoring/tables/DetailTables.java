package org.phrom.scoring.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.comparison.Contribution;
import org.phrom.scoring.engine.comparison.Growth;
import org.phrom.scoring.engine.comparison.Profile;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Line;

/** Lays out what stands behind a unit's index: contributions, strengths and weaknesses, growth. */
final class DetailTables {
    private static final int PLACES = 5;

    private final Calculation calculation;
    private final Wanted wanted;
    private final Rows rows;
    private final IndexRun run;

    DetailTables(Calculation calculation, Wanted wanted, Rows rows, IndexRun run) {
        this.calculation = calculation;
        this.wanted = wanted;
        this.rows = rows;
        this.run = run;
    }

    private List<String> keys() {
        return run.units().stream()
                .filter(key -> wanted.units().isEmpty() || wanted.units().contains(rows.unit(key)))
                .toList();
    }

    /** What every indicator contributes to the index. */
    Table contributions() {
        List<String> columns = rows.header();
        columns.addAll(List.of("indicator", "weight", "value", "points"));
        Table table = Table.of("contributions", columns);
        for (String key : keys()) {
            for (Contribution found : Contribution.of(run, key)) {
                List<@Nullable Object> cells = rows.cells(key);
                cells.addAll(Arrays.asList(found.indicator(), found.weight(), found.value(), found.points()));
                table.add(cells);
            }
        }
        return table;
    }

    /** The indicators on which a unit ranks best and worst. */
    Table profiles() {
        List<String> columns = rows.header();
        columns.addAll(List.of("kind", "indicator", "rank", "of", "value"));
        Table table = Table.of("profiles", columns);
        for (String key : keys()) {
            Profile profile = Profile.of(run, key, PLACES);
            profile.strengths().forEach(place -> add(key, "strength", place, table));
            profile.weaknesses().forEach(place -> add(key, "weakness", place, table));
        }
        return table;
    }

    private void add(String key, String kind, Profile.Place place, Table table) {
        List<@Nullable Object> cells = rows.cells(key);
        cells.addAll(Arrays.asList(kind, place.indicator(), place.rank(), place.of(), place.value()));
        table.add(cells);
    }

    /** Growth and trend of every aggregate over the periods. */
    Table growth() {
        if (!rows.panel()) {
            throw new ModelRefused("growth", "needs data of several periods");
        }
        Table table = Table.of("growth", List.of("unit", "node", "change", "compound", "slope", "trend"));
        for (String unit : new TreeSet<>(calculation.data().units())) {
            for (Line node : calculation.structure().of(Line.Type.AGGREGATE)) {
                growth(unit, node.code(), table);
            }
        }
        return table;
    }

    private void growth(String unit, String node, Table table) {
        Map<Integer, Double> series = new TreeMap<>();
        double[] values = run.values(node);
        for (int at = 0; at < values.length; at++) {
            String key = run.units().get(at);
            if (rows.unit(key).equals(unit) && !Double.isNaN(values[at])) {
                series.put(rows.period(key), values[at]);
            }
        }
        if (series.size() > 1) {
            Growth found = Growth.of(
                    series.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    series.values().stream().mapToDouble(Double::doubleValue).toArray());
            table.add(Arrays.asList(unit, node, found.change(), found.compound(), found.slope(), found.trend()));
        }
    }
}
