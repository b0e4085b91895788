package org.phrom.scoring.engine.robustness;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.phrom.scoring.engine.pipeline.IndexModel;

/**
 * All combinations of the alternatives of assumptions, the last varying fastest. What comes before the assumption that
 * changes is made once and shared, so that what is computed from it can be, too.
 */
final class Combinations implements Iterator<IndexModel> {
    private final List<Assumption> assumptions;
    private final int[] at;
    private final IndexModel[] made;
    /** The first assumption that is to be made anew; -1 when there are no more. */
    private int from;

    /** Combinations over a model, of assumptions with finitely many alternatives. */
    Combinations(List<Assumption> assumptions, IndexModel model) {
        this.assumptions = assumptions;
        this.at = new int[assumptions.size()];
        this.made = new IndexModel[assumptions.size() + 1];
        made[0] = model;
    }

    @Override
    public boolean hasNext() {
        return from >= 0;
    }

    @Override
    public IndexModel next() {
        if (from < 0) {
            throw new NoSuchElementException();
        }
        for (int i = from; i < at.length; i++) {
            Assumption assumption = assumptions.get(i);
            made[i + 1] = assumption.on(made[i], (at[i] + 0.5) / assumption.alternatives());
        }
        advance();
        return made[at.length];
    }

    private void advance() {
        from = at.length - 1;
        while (from >= 0 && ++at[from] == assumptions.get(from).alternatives()) {
            at[from--] = 0;
        }
    }
}
