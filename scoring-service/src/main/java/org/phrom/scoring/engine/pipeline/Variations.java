package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Many models over the data of one run. They are computed in an order in which the last step varies most, so that
 * every distinct stage is computed once and then forgotten; columns that are the same under several steps are kept as
 * long as there is room. The numbers do not depend on that order, nor on the number of threads.
 */
public final class Variations {
    private static final long LARGE = 100_000;
    private static final int SHARES = 4;

    private final IndexRun base;
    private final List<IndexModel> models;
    private final Receiver receiver;
    private final int[][] keys;

    /** Takes what came out; called by several threads, once for each model. */
    public interface Receiver {
        /**
         * Takes one index.
         *
         * @param model its place in the list
         * @param index one value per unit of the raw data, NaN for those without one or screened out; for reading only
         * @param refused why the model could not be computed, null when it could
         */
        void take(int model, double[] index, @Nullable ModelRefused refused);
    }

    private Variations(IndexRun base, List<IndexModel> models, Receiver receiver) {
        this.base = base;
        this.models = models;
        this.receiver = receiver;
        this.keys = new StepKeys().of(models);
    }

    /**
     * Computes all models.
     *
     * @param models with the tree of the run
     * @throws ModelRefused when a model is known beforehand not to run, with every finding
     */
    public static void compute(IndexRun base, List<IndexModel> models, Receiver receiver) {
        check(base, models);
        new Variations(base, models, receiver).compute();
    }

    private static void check(IndexRun base, List<IndexModel> models) {
        Map<Refusal, Boolean> findings = new LinkedHashMap<>();
        Map<Step, Boolean> checked = new IdentityHashMap<>();
        Frame frame = base.raw().frame();
        for (IndexModel model : models) {
            ModelCheck.findings(model).forEach(finding -> findings.put(finding, true));
            for (Step step : model.steps()) {
                if (checked.put(step, true) == null) {
                    step.findings(frame).forEach(finding -> findings.put(finding, true));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new ModelRefused(List.copyOf(findings.keySet()));
        }
    }

    private void compute() {
        int[] order = IntStream.range(0, models.size())
                .boxed()
                .sorted((a, b) -> Arrays.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> groups = groups(order);
        if (base.raw().cells() >= LARGE) {
            Worker worker = new Worker(3);
            groups.forEach(worker::shared);
        } else {
            int shares = Math.min(groups.size(), SHARES * Runtime.getRuntime().availableProcessors());
            if (groups.size() < SHARES) {
                Worker worker = new Worker(8);
                groups.forEach(worker::shared);
                return;
            }
            IntStream.range(0, shares).parallel().forEach(share -> {
                Worker worker = new Worker(8);
                int from = (int) ((long) groups.size() * share / shares);
                int to = (int) ((long) groups.size() * (share + 1) / shares);
                groups.subList(from, to).forEach(worker::alone);
            });
        }
    }

    /** Splits the order where the last table becomes another. */
    private List<int[]> groups(int[] order) {
        List<int[]> groups = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= order.length; at++) {
            if (at == order.length || !Arrays.equals(keys[order[at]], keys[order[from]])) {
                groups.add(Arrays.copyOfRange(order, from, at));
                from = at;
            }
        }
        return groups;
    }

    /** Goes from table to table; keeps the one before. */
    private final class Worker {
        private final ColumnCache cache;
        /** One for each thread at work; what threads keep themselves would outlive the worker. */
        private final Queue<Assembly> assemblies = new ConcurrentLinkedQueue<>();

        private final Assembly own = new Assembly(base.model().tree());
        private @Nullable Stages before;

        Worker(int dataSets) {
            cache = ColumnCache.inOrder(dataSets * base.raw().cells());
        }

        /** Computes the table with all threads, then the models over it with all threads. */
        void shared(int[] group) {
            Stages stages = stages(group);
            if (stages != null) {
                IntStream.of(group).parallel().forEach(model -> {
                    Assembly idle = assemblies.poll();
                    Assembly assembly = idle == null ? new Assembly(base.model().tree()) : idle;
                    compute(model, stages, assembly);
                    assemblies.add(assembly);
                });
            }
        }

        void alone(int[] group) {
            Stages stages = stages(group);
            if (stages != null) {
                for (int model : group) {
                    compute(model, stages, own);
                }
            }
        }

        private @Nullable Stages stages(int[] group) {
            IndexModel model = models.get(group[0]);
            Table raw = base.raw();
            Frame frame = raw.frame().under(model);
            Table start = frame == raw.frame() ? raw : new Table(frame, raw.columns(), null, null);
            try {
                before = Stages.of(model, start, cache, before);
                return before;
            } catch (ModelRefused refused) {
                double[] none = new double[raw.frame().units().size()];
                Arrays.fill(none, Double.NaN);
                IntStream.of(group).forEach(each -> receiver.take(each, none, refused));
                return null;
            }
        }

        private void compute(int model, Stages stages, Assembly assembly) {
            int units = base.raw().frame().units().size();
            try {
                double[] index = assembly.of(models.get(model), stages.last())[0].column.values;
                receiver.take(model, index.length == units ? index : spread(index, stages, units), null);
            } catch (ModelRefused refused) {
                double[] none = new double[units];
                Arrays.fill(none, Double.NaN);
                receiver.take(model, none, refused);
            }
        }

        private double[] spread(double[] index, Stages stages, int units) {
            int[] rows = stages.rows();
            double[] all = new double[units];
            Arrays.fill(all, Double.NaN);
            for (int unit = 0; unit < index.length; unit++) {
                all[rows[unit]] = index[unit];
            }
            return all;
        }
    }
}
