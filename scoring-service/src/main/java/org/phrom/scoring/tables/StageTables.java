package org.phrom.scoring.tables;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.StageTable;
import org.phrom.scoring.engine.screening.Screened;
import org.phrom.scoring.engine.screening.UnitScreening;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Data;

/** Lays out the stages of a run: indicators after a step, and what screening found. */
final class StageTables {
    private final Rows rows;
    private final IndexRun run;

    StageTables(Rows rows, IndexRun run) {
        this.rows = rows;
        this.run = run;
    }

    /** The indicators as they came. */
    Table raw() {
        return table("raw", run.stages().get(0));
    }

    /** The indicators at a stage. */
    Table stage(Stage stage) {
        return table(stage.code(), run.stage(stage).orElseGet(() -> last(stage)));
    }

    private Table table(String name, StageTable table) {
        List<String> columns = rows.header();
        columns.addAll(table.indicators());
        Table out = Table.of(name, columns);
        List<double[]> values = table.indicators().stream().map(table::column).toList();
        for (int at = 0; at < table.units().size(); at++) {
            String key = table.units().get(at);
            List<@Nullable Object> cells = rows.cells(key);
            for (int i = 0; i < values.size(); i++) {
                boolean applies = rows.applies(key, table.indicators().get(i));
                cells.add(applies ? (Object) values.get(i)[at] : Data.NOT_APPLICABLE);
            }
            out.add(cells);
        }
        return out;
    }

    /** The stage before, when the model has no step that makes this one. */
    private StageTable last(Stage wanted) {
        List<StageTable> all = run.stages();
        StageTable found = all.get(0);
        for (StageTable table : all) {
            for (Stage stage : Stage.values()) {
                if (stage.code().equals(table.name()) && stage.compareTo(wanted) < 0) {
                    found = table;
                }
            }
        }
        return found;
    }

    /** What screening found about every unit. */
    Table screening() {
        List<String> columns = rows.header();
        columns.addAll(List.of("missing", "zeros", "availability", "nonZero", "named", "kept"));
        Table table = Table.of("screening", columns);
        List<StageTable> stages = run.stages();
        for (int at = 1; at < stages.size(); at++) {
            if (stages.get(at).detail().orElse(null) instanceof Screened screened) {
                for (int unit = 0; unit < screened.units().size(); unit++) {
                    UnitScreening found = screened.units().get(unit);
                    List<@Nullable Object> cells =
                            rows.cells(stages.get(at - 1).units().get(unit));
                    cells.addAll(Arrays.asList(
                            found.missing(),
                            found.zeros(),
                            found.availability(),
                            found.nonZero(),
                            found.named(),
                            found.included()));
                    table.add(cells);
                }
            }
        }
        return table;
    }
}
