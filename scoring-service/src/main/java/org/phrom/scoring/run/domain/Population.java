package org.phrom.scoring.run.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.ScoringModel;

/**
 * The organisations of a run as a simulation needs them: what the rules make of their answers, column by column, and of
 * each what is above it and its peer group. Answers are not kept.
 */
public final class Population {
    private final AllInputs inputs;
    private final List<List<String>> ancestors;
    private final List<@Nullable String> peers;
    private final Map<String, Integer> rows;

    private Population(
            AllInputs inputs, List<List<String>> ancestors, List<@Nullable String> peers, Map<String, Integer> rows) {
        this.inputs = inputs;
        this.ancestors = ancestors;
        this.peers = peers;
        this.rows = rows;
    }

    /** Takes the organisations of a run one after the other. */
    public static final class Gathering {
        private final ScoringModel model;
        private final AllInputs inputs;
        private final List<List<String>> ancestors = new ArrayList<>();
        private final List<@Nullable String> peers = new ArrayList<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<List<String>, List<String>> known = new HashMap<>();

        /**
         * Begins without any.
         *
         * @param mostCells organisations times columns; nothing is kept of what comes beyond
         */
        public Gathering(ScoringModel model, long mostCells) {
            this.model = model;
            this.inputs = new AllInputs(model, mostCells);
        }

        /**
         * Takes the next.
         *
         * @param above codes of what is above it, from the root down
         * @throws IllegalArgumentException when one of its answers is none
         */
        public void add(Counted counted, List<String> above) {
            if (inputs.tooMany()) {
                return;
            }
            inputs.add(counted);
            rows.put(counted.organisation(), rows.size());
            ancestors.add(known.computeIfAbsent(above, same -> same));
            peers.add(model.peers().any() ? counted.among(model.peers()).code() : null);
        }

        /** Returns all that were taken. */
        public Population all() {
            inputs.data();
            return new Population(inputs, ancestors, peers, rows);
        }
    }

    /**
     * Returns the same with other answers of some of them.
     *
     * @throws IllegalArgumentException when an answer is none that its question can have
     */
    public Population with(List<Counted> others) {
        return others.isEmpty() ? this : new Population(inputs.with(others), ancestors, peers, rows);
    }

    /** Returns the same with another value of one column of one of them. */
    Population with(String organisation, String column, double value) {
        Integer row = rows.get(organisation);
        return row == null ? this : new Population(inputs.with(row, column, value), ancestors, peers, rows);
    }

    /** Returns one of them alone. */
    Population only(String organisation) {
        Integer row = rows.get(organisation);
        if (row == null) {
            throw new IllegalArgumentException("there is no organisation " + organisation);
        }
        Set<String> others = new HashSet<>(rows.keySet());
        others.remove(organisation);
        return new Population(
                inputs.without(others),
                List.of(ancestors.get(row)),
                peers.subList(row, row + 1),
                Map.of(organisation, 0));
    }

    /** Returns whether an organisation is one of them. */
    public boolean has(String organisation) {
        return rows.containsKey(organisation);
    }

    /** Returns what is above one of them, from the root down. */
    public List<String> ancestors(String organisation) {
        Integer row = rows.get(organisation);
        return row == null ? List.of() : ancestors.get(row);
    }

    /** Returns the codes, in order. */
    public List<String> organisations() {
        return inputs.organisations();
    }

    /** Returns the peer group of each, null for none. */
    public List<@Nullable String> peers() {
        return peers;
    }

    /** Returns organisations times columns. */
    public long cells() {
        return inputs.cells();
    }

    AllInputs inputs() {
        return inputs;
    }
}
