package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/** What the tables of an answer take of the heap, packed as they are kept. */
final class TableCosts {
    /** A number; whole ones take less. */
    private static final long CELL = 9;
    /** A row: where it begins, and its unit, of which the text is the data's own. */
    private static final long ROW = 36;
    /** A row that is about an indicator or node of a unit. */
    private static final long LONG_ROW = 90;
    /** A pair of columns: coefficients by three methods, and the cells of the table. */
    private static final long PAIR = 190;
    /** More rows of pairs of units are refused. */
    private static final long MOST_PAIRS = 200_000;

    private final Outline outline;
    private final Wanted wanted;
    private final long units;
    private final long indicators;
    private final long nodes;

    TableCosts(Outline outline, Wanted wanted) {
        this.outline = outline;
        this.wanted = wanted;
        this.units = outline.data().units();
        this.indicators = outline.structure().of(Line.Type.INDICATOR).size();
        this.nodes = outline.structure().of(Line.Type.AGGREGATE).size();
    }

    List<Cost.Item> items() {
        List<Cost.Item> items = new ArrayList<>();
        for (Part part : wanted.parts()) {
            items.add(new Cost.Item(Cost.What.TABLES, part.code(), bytes(part)));
        }
        return items;
    }

    private long bytes(Part part) {
        long steps = outline.model().steps().size();
        long named = wanted.units().isEmpty()
                ? units
                : Math.min(units, wanted.units().size());
        return switch (part) {
            case RESULTS -> table(units, nodes + 5);
            case AGGREGATED -> table(units, indicators + nodes);
            case RANKS -> table(units, nodes);
            case SCREENING -> table(units, 6);
            case WEIGHTS, DIAGNOSTICS, TREATMENTS -> LONG_ROW * 4 * (indicators + nodes);
            case CHANGES -> LONG_ROW * changes();
            case TRACE -> LONG_ROW * named * (nodes + indicators * (steps + 1));
            case CONTRIBUTIONS -> LONG_ROW * named * indicators;
            case PROFILES -> LONG_ROW * named * 10;
            case GROWTH -> LONG_ROW * units * nodes;
            case STATISTICS -> 2 * LONG_ROW * (steps + 1) * indicators;
            case CORRELATIONS -> PAIR * indicators * indicators;
            case COHERENCE -> PAIR * indicators * (indicators + nodes);
            case ROBUSTNESS -> robustness();
            case COMPARISON -> table(units, 6) + table(units, 6);
            default -> part.code().equals("outranking") ? pairs(named) : table(units, indicators);
        };
    }

    /** Shares of all pairs of units, twice, and a row for each that is wanted. */
    private long pairs(long named) {
        return 16 * units * units + LONG_ROW * Math.min(MOST_PAIRS, named * units * nodes);
    }

    private static long table(long rows, long cells) {
        return rows * (ROW + CELL * cells);
    }

    /** Cells that are filled in, and, where there is treatment, any other. */
    private long changes() {
        boolean treated =
                outline.model().steps().stream().anyMatch(step -> step.family().equals("treat"));
        return outline.data().missing() + (treated ? units * indicators : 0);
    }

    private long robustness() {
        var robustness = outline.model().robustness();
        int assumptions = robustness.varying();
        long bytes = table(units, robustness.leftOut(outline.structure()));
        bytes += robustness.replicates() > 0
                ? table(units, 6 + outline.model().bands().size())
                : 0;
        bytes += robustness.parameters() ? robustness.replicates() * (ROW + 60L * assumptions) : 0;
        return bytes + (robustness.sensitivity() ? LONG_ROW * units * assumptions : 0);
    }
}
