package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.StageTable;
import org.phrom.scoring.engine.pipeline.Trace;
import org.phrom.scoring.engine.pipeline.Within;
import org.phrom.scoring.engine.treatment.TreatedColumn;
import org.phrom.scoring.model.assembly.PanelImputing;
import org.phrom.scoring.model.assembly.Rows;

/** Lays out where values come from: cells that steps changed, and the way from raw data to the index. */
final class TraceTables {
    private static final Set<String> BY_CELL = new TreeSet<>(List.of(Stage.IMPUTED.code(), Stage.TREATED.code()));

    private static final long MOST_TRACED = 50_000;

    private final Rows rows;
    private final IndexRun run;

    TraceTables(Rows rows, IndexRun run) {
        this.rows = rows;
        this.run = run;
    }

    /** Every cell that was filled in, and every one that treatment moved. */
    Table changes() {
        List<String> columns = rows.header();
        columns.addAll(List.of("indicator", "stage", "from", "to", "event", "fromPeriod"));
        Table table = Table.of("changes", columns);
        List<StageTable> stages = run.stages();
        for (int at = 1; at < stages.size(); at++) {
            if (BY_CELL.contains(stages.get(at).name())) {
                changes(stages.get(at - 1), stages.get(at), table);
            }
        }
        return table;
    }

    private void changes(StageTable before, StageTable after, Table table) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < before.units().size(); at++) {
            places.put(before.units().get(at), at);
        }
        int[] earlier = after.units().stream()
                .mapToInt(unit -> places.getOrDefault(unit, -1))
                .toArray();
        for (String indicator : after.indicators()) {
            Object said = after.detail(indicator).orElse(null);
            double[] from = before.column(indicator);
            double[] to = after.column(indicator);
            for (int at = 0; at < to.length; at++) {
                double old = from[earlier[at]];
                if (Double.compare(old, to[at]) != 0) {
                    List<@Nullable Object> cells = rows.cells(after.units().get(at));
                    cells.add(indicator);
                    cells.add(after.name());
                    cells.add(old);
                    cells.add(to[at]);
                    cells.add(Double.isNaN(old) ? "imputed" : "changed");
                    cells.add(said instanceof PanelImputing.Sources sources ? (Object) sources.periods()[at] : null);
                    table.add(cells);
                }
            }
        }
    }

    /** What treatment did to every indicator, and the tests before and after. */
    Table treatments() {
        List<String> columns = new ArrayList<>(List.of("indicator"));
        if (rows.panel()) {
            columns.add("period");
        }
        columns.addAll(List.of(
                "done",
                "pointsMoved",
                "passedBefore",
                "skewnessBefore",
                "kurtosisBefore",
                "passedAfter",
                "skewnessAfter",
                "kurtosisAfter"));
        Table table = Table.of("treatments", columns);
        run.stage(Stage.TREATED).ifPresent(stage -> stage.indicators()
                .forEach(indicator -> stage.detail(indicator).ifPresent(said -> treatments(indicator, said, table))));
        return table;
    }

    private void treatments(String indicator, Object said, Table table) {
        if (said instanceof TreatedColumn treated) {
            table.add(treatment(indicator, null, treated));
        } else if (said instanceof Within.Blocks blocks) {
            blocks.byGroup().forEach((period, of) -> {
                if (of instanceof TreatedColumn treated) {
                    table.add(treatment(indicator, Integer.valueOf(period), treated));
                }
            });
        }
    }

    private List<@Nullable Object> treatment(String indicator, @Nullable Integer period, TreatedColumn treated) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(indicator);
        if (rows.panel()) {
            cells.add(period);
        }
        cells.add(treated.changed() ? String.join(", ", treated.steps()) : null);
        cells.add(treated.moves().size());
        int tests = treated.tests().size();
        for (int at : new int[] {0, tests - 1}) {
            boolean there = at >= 0 && at < tests;
            cells.add(there ? treated.tests().get(at).passed() : null);
            cells.add(there ? treated.tests().get(at).skewness() : null);
            cells.add(there ? treated.tests().get(at).kurtosis() : null);
        }
        return cells;
    }

    /** The way from raw data to the index, unit by unit. */
    Table trace(List<String> wanted) {
        List<String> columns = rows.header();
        columns.addAll(List.of("node", "parent", "stage", "value", "event", "weight", "share", "reason"));
        Table table = Table.of("trace", columns);
        if (wanted.isEmpty() && (long) run.units().size() * run.model().tree().size() > MOST_TRACED) {
            throw new ModelRefused("trace", "name the units it is to be about (unit=…): all are too many");
        }
        for (String key : run.units()) {
            if (wanted.isEmpty() || wanted.contains(rows.unit(key))) {
                add(key, run.trace(key), null, table);
            }
        }
        return table;
    }

    private void add(String key, Trace trace, @Nullable String parent, Table table) {
        for (Trace.Passage passage : trace.passages()) {
            List<@Nullable Object> cells = start(key, trace, parent);
            cells.add(passage.stage());
            cells.add(passage.value());
            cells.add(passage.event().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            cells.add(null);
            cells.add(null);
            cells.add(null);
            table.add(cells);
        }
        List<@Nullable Object> cells = start(key, trace, parent);
        cells.add("aggregated");
        cells.add(trace.value());
        cells.add(trace.passages().isEmpty() ? "aggregated" : "kept");
        cells.add(trace.weight());
        cells.add(trace.share());
        cells.add(trace.reason().isEmpty() ? null : trace.reason());
        table.add(cells);
        trace.children().forEach(child -> add(key, child, trace.node(), table));
    }

    private List<@Nullable Object> start(String key, Trace trace, @Nullable String parent) {
        List<@Nullable Object> cells = new ArrayList<>(rows.cells(key));
        cells.add(trace.node());
        cells.add(parent);
        return cells;
    }
}
