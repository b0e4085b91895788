package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * The tables of a run, from the raw one to the last before aggregation. Of the run before it takes over every column
 * whose input, rule and surroundings are the same; the rest comes from the cache or is computed.
 */
final class Stages {
    private static final int WORTH_SHARING = 50_000;

    private final IndexModel model;
    private final List<Table> tables = new ArrayList<>();
    private final ColumnCache cache;

    private Stages(IndexModel model, ColumnCache cache) {
        this.model = model;
        this.cache = cache;
    }

    static Stages of(IndexModel model, Table raw, ColumnCache cache, @Nullable Stages before) {
        Stages stages = new Stages(model, cache);
        stages.tables.add(raw);
        for (int i = 0; i < model.steps().size(); i++) {
            Table input = stages.tables.get(i);
            Table known = before == null ? null : before.same(i, model.steps().get(i), input);
            stages.tables.add(known == null ? stages.next(i, input, before) : known);
        }
        return stages;
    }

    /** Returns the table after the step when input and step are those of this run. */
    private @Nullable Table same(int step, Step other, Table input) {
        boolean same = step < model.steps().size()
                && tables.get(step) == input
                && other.equals(model.steps().get(step));
        return same ? tables.get(step + 1) : null;
    }

    Table last() {
        return tables.get(tables.size() - 1);
    }

    /** Returns the table before the first step at 0, after step i at i + 1. */
    Table table(int at) {
        return tables.get(at);
    }

    /** Returns the raw row of each unit that is left at the end. */
    int[] rows() {
        int[] rows = IntStream.range(0, last().frame().units().size()).toArray();
        for (int at = tables.size() - 1; at > 0; at--) {
            int[] kept = tables.get(at).kept();
            for (int unit = 0; kept != null && unit < rows.length; unit++) {
                rows[unit] = kept[rows[unit]];
            }
        }
        return rows;
    }

    private Table next(int at, Table input, @Nullable Stages before) {
        Step step = model.steps().get(at);
        if (step instanceof ColumnStep byColumn) {
            return new ByColumn(byColumn, input, before, at).run();
        }
        return whole((TableStep) step, input, before, at);
    }

    private Table whole(TableStep step, Table input, @Nullable Stages before, int at) {
        Counterpart old = before == null ? null : before.counterpart(step, at);
        if (old != null && old.input.sameAs(input)) {
            return old.output;
        }
        TableStep.Changes changes = step.of(input.values(), input.notApplicable(), input.frame());
        Column[] columns = new Column[input.columns().length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = input.columns()[i].with(masked(input.columns()[i], changes.columns()[i]), null);
        }
        int[] kept = changes.kept();
        if (kept == null || kept.length == input.frame().units().size()) {
            return new Table(input.frame(), columns, null, changes.detail());
        }
        if (kept.length == 0) {
            throw new ModelRefused(step.stage().code(), "no unit is left");
        }
        return keep(columns, kept, input, changes.detail(), old);
    }

    private @Nullable Counterpart counterpart(Step step, int at) {
        boolean there = at < model.steps().size() && model.steps().get(at).equals(step);
        return there ? new Counterpart(tables.get(at), tables.get(at + 1)) : null;
    }

    private Table keep(Column[] columns, int[] kept, Table input, @Nullable Object detail, @Nullable Counterpart old) {
        boolean same = old != null && Arrays.equals(old.output.kept(), kept) && old.input.frame() == input.frame();
        Column[] fewer = new Column[columns.length];
        for (int i = 0; i < fewer.length; i++) {
            boolean known = same && Objects.requireNonNull(old).input.columns()[i] == columns[i];
            fewer[i] = known ? Objects.requireNonNull(old).output.columns()[i] : columns[i].keep(kept);
        }
        Frame frame = same
                ? Objects.requireNonNull(old).output.frame()
                : input.frame().keep(model, kept);
        return new Table(frame, fewer, kept, detail);
    }

    /** Returns what came out, with nothing where the column does not apply. */
    private static double[] masked(Column input, double[] output) {
        double[] applies = input.applies;
        if (applies == null || output == input.values) {
            return output;
        }
        double[] masked = output.clone();
        for (int unit = 0; unit < masked.length; unit++) {
            masked[unit] = Double.isNaN(applies[unit]) ? Double.NaN : masked[unit];
        }
        return masked;
    }

    private record Counterpart(Table input, Table output) {}

    /** One step over all columns, some of them at once. */
    private final class ByColumn {
        private final ColumnStep step;
        private final Table input;
        private final @Nullable Table earlier;
        private final @Nullable Counterpart old;
        private final Column[] columns;
        private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());

        ByColumn(ColumnStep step, Table input, @Nullable Stages before, int at) {
            this.step = step;
            this.input = input;
            this.earlier = at == 0 ? null : tables.get(at - 1);
            this.old = before == null ? null : before.counterpart(step, at);
            this.columns = new Column[input.columns().length];
        }

        Table run() {
            IntStream all = IntStream.range(0, columns.length);
            (input.cells() < WORTH_SHARING ? all : all.parallel()).forEach(this::compute);
            if (!refusals.isEmpty()) {
                refusals.sort((a, b) -> a.place().compareTo(b.place()));
                throw new ModelRefused(refusals);
            }
            return new Table(input.frame(), columns, null, null);
        }

        private void compute(int at) {
            try {
                columns[at] = column(at, input.frame().indicators().get(at));
            } catch (ModelRefused refused) {
                refusals.addAll(refused.refusals());
            }
        }

        private Column column(int at, String indicator) {
            Column from = input.columns()[at];
            Object rule = step.rule(indicator);
            if (rule == null) {
                return from;
            }
            if (cache.keepsNothing()) {
                boolean stays = from.missing == from.values.length && step.source(indicator) == null;
                return stays ? from : computed(indicator, from);
            }
            Object context = step.context(indicator, input.frame());
            if (old != null && old.input.columns()[at].values == from.values && unchanged(indicator, context)) {
                return old.output.columns()[at];
            }
            ColumnCache.Key key =
                    new ColumnCache.Key(rule, from, context, input.frame().direction(indicator));
            boolean wanted = cache.wants(earlier != null && earlier.columns()[at].values == from.values);
            Column known = wanted ? cache.get(key) : null;
            if (known != null) {
                return known;
            }
            Column column = computed(indicator, from);
            if (wanted) {
                cache.put(key, column);
            }
            return column;
        }

        private boolean unchanged(String indicator, @Nullable Object context) {
            Frame was = Objects.requireNonNull(old).input.frame();
            Direction direction = input.frame().direction(indicator);
            return was.direction(indicator) == direction
                    && (was == input.frame() || step.context(indicator, was) == context);
        }

        private Column computed(String indicator, Column from) {
            ColumnStep.Change change = step.of(indicator, from.values, input.frame());
            return from.with(masked(from, change.values()), change.detail());
        }
    }
}
