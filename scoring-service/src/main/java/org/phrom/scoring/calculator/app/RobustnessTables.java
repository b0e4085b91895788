package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.Progress;
import org.phrom.scoring.calculator.domain.Robustness;
import org.phrom.scoring.calculator.domain.Table;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.pipeline.IndexRun;

/** Lays out how far results hang on the choices of the model. */
final class RobustnessTables {
    private final Calculation calculation;
    private final Robustness robustness;
    private final Rows rows;
    private final IndexRun run;
    private final Progress progress;

    RobustnessTables(Calculation calculation, Rows rows, IndexRun run, Progress progress) {
        this.calculation = calculation;
        this.robustness = calculation.model().robustness();
        this.rows = rows;
        this.run = run;
        this.progress = progress;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        if (!robustness.leaveOneOut().isEmpty()) {
            tables.addAll(leaveOneOut());
        }
        if (robustness.replicates() > 0 || robustness.sensitivity()) {
            throw new ModelRefused("robustness", "uncertainty can not be computed yet");
        }
        return tables;
    }

    private List<Table> leaveOneOut() {
        Table nodes = Table.of("leave-one-out", List.of("node", "level", "meanRankShift", "largestRankShift", "unit"));
        List<Line> wanted = calculation.structure().preorder().stream()
                .filter(line -> line.parent() != null)
                .filter(line -> robustness
                        .leaveOneOut()
                        .contains(calculation.structure().level(line.code())))
                .toList();
        progress.expect(wanted.size());
        int[] ranks = run.ranks();
        for (Line line : wanted) {
            nodes.add(shift(
                    line, ranks, run.under(run.model().without(line.code())).ranks()));
            progress.done(1);
        }
        return List.of(nodes);
    }

    private List<@Nullable Object> shift(Line line, int[] before, int[] after) {
        long sum = 0;
        int counted = 0;
        int most = 0;
        for (int at = 0; at < before.length; at++) {
            if (before[at] > 0 && after[at] > 0) {
                sum += Math.abs(after[at] - before[at]);
                counted++;
                most = Math.abs(after[at] - before[at]) > Math.abs(after[most] - before[most]) ? at : most;
            }
        }
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.code());
        cells.add(calculation.structure().level(line.code()));
        cells.add(counted == 0 ? null : (double) sum / counted);
        cells.add(counted == 0 ? null : before[most] - after[most]);
        cells.add(counted == 0 ? null : rows.unit(run.units().get(most)));
        return cells;
    }
}
