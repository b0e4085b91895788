package org.phrom.scoring.engine.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.pipeline.Asem;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Sensitivity;
import org.phrom.scoring.engine.robustness.Uncertainty;

/** The figures of docs/performance.md. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    /** A made-up index of 100 indicators in 10 pillars. */
    @State(Scope.Benchmark)
    public static class Index {
        @Param({"77", "7850"})
        int units;

        private DataSet data;
        private DataSet skewed;
        private Groups groups;
        private IndexModel model;
        private IndexRun run;
        private double[][] columns;
        private double[] scores;
        private double next = 1;

        @Setup
        public void prepare() {
            data = Workload.data(units, 100, 5);
            skewed = Workload.data(units, 100, 1);
            groups = Workload.groups(units);
            model = IndexModel.of(Workload.tree(100)).withSteps(Workload.steps());
            run = IndexRun.of(model, data, groups);
            scores = run.index();
            List<String> indicators = model.indicators();
            columns = indicators.stream().map(data::column).toArray(double[][]::new);
        }
    }

    /** The ASEM index with five assumptions of 20,000 combinations. */
    @State(Scope.Benchmark)
    public static class AsemIndex {
        private IndexRun run;
        private Sensitivity sensitivity;

        @Setup
        public void prepare() {
            IndexModel model =
                    IndexModel.of(Asem.tree()).withSteps(Workload.steps()).withDirections(Asem.directions());
            run = IndexRun.of(model, Asem.stage("denominated"), Asem.groups());
            sensitivity = new Sensitivity(Workload.five(), 2, 1);
        }
    }

    /** The measure for all others: every column copied once. */
    @Benchmark
    public double[][] copyOfTheDataSet(Index index) {
        double[][] copy = new double[index.columns.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = index.columns[i].clone();
        }
        return copy;
    }

    @Benchmark
    public double[] defaultPipeline(Index index) {
        return IndexRun.of(index.model, index.data, index.groups).index();
    }

    @Benchmark
    public double[] defaultPipelineWhenAllColumnsAreSkewed(Index index) {
        return IndexRun.of(index.model, index.skewed, index.groups).index();
    }

    @Benchmark
    public double[] oneChangedCell(Index index) {
        index.next += 0.01;
        return index.run.withCell("u5", "i7", index.next).index();
    }

    @Benchmark
    public int[] ranks(Index index) {
        return Ranks.competition(index.scores);
    }

    @Benchmark
    public Object uncertaintyOfThousandDraws(Index index) {
        return new Uncertainty(Workload.four(), 1000, 42, 10).of(index.run);
    }

    @Benchmark
    public Object exactSobolOfTwentyThousandCombinations(AsemIndex index) {
        return index.sensitivity.of(index.run);
    }
}
