package org.phrom.reporting.report.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Framework.Band;
import org.phrom.reporting.report.equity.EquityView.BelowBand;
import org.phrom.reporting.report.equity.EquityView.Figures;
import org.phrom.reporting.report.equity.Inequality.Part;
import org.phrom.reporting.report.equity.Inequality.Split;
import org.phrom.reporting.report.equity.Inequality.Unit;

/** How the scores of one node are spread over organisations, each of which counts once, and over their areas. */
final class Spread {

    private static final double ONCE = 1;

    private final List<AreaScores> areas;
    private final double[] scores;
    private final List<Unit> units;
    private final int withoutScore;
    private final int carried;

    /**
     * The scores of the organisations right below one.
     *
     * @param area code of that one; {@code null} for those with nothing above them
     * @param scores of those that have one
     * @param withoutScore how many have none
     * @param carried how many scores hang on a value of an earlier round
     */
    // held and passed on, never compared
    @SuppressWarnings("ArrayRecordComponent")
    record AreaScores(@Nullable String area, double[] scores, int withoutScore, int carried) {

        /** Their mean; {@link Double#NaN} where nobody has a score. */
        double mean() {
            return Arrays.stream(scores).average().orElse(Double.NaN);
        }
    }

    Spread(List<AreaScores> areas) {
        this.areas = areas.stream().filter(area -> area.scores().length > 0).toList();
        this.scores = areas.stream()
                .flatMapToDouble(area -> Arrays.stream(area.scores()))
                .toArray();
        this.units = units();
        this.withoutScore = areas.stream().mapToInt(AreaScores::withoutScore).sum();
        this.carried = areas.stream().mapToInt(AreaScores::carried).sum();
    }

    // what is shared out can not be below nothing
    private List<Unit> units() {
        List<Unit> all = new ArrayList<>();
        if (Arrays.stream(scores).allMatch(score -> score >= 0)) {
            areas.forEach(
                    area -> Arrays.stream(area.scores()).forEach(score -> all.add(new Unit(group(area), score, ONCE))));
        }
        return all;
    }

    /** The areas in which somebody has a score, in the order of their codes. */
    List<AreaScores> areas() {
        return areas;
    }

    /** The area with the highest mean, of several the first; empty without any. */
    Optional<AreaScores> best() {
        AreaScores best = null;
        for (AreaScores area : areas) {
            best = best == null || area.mean() > best.mean() ? area : best;
        }
        return Optional.ofNullable(best);
    }

    Figures figures() {
        OptionalDouble mean = Arrays.stream(scores).average();
        Inequality inequality = Inequality.of(units);
        Split split = Inequality.split(units);
        return new Figures(
                scores.length,
                withoutScore,
                carried,
                mean.isPresent() ? mean.getAsDouble() : null,
                finite(inequality.gini()),
                finite(split.total()),
                units.isEmpty() ? null : finite(split.within()),
                units.isEmpty() ? null : finite(split.between()),
                finite(inequality.meanLogDeviation()),
                finite(inequality.ratioOfFifths()));
    }

    /** What each area adds, by code; with the empty code for those with nothing above them. */
    Map<String, Part> parts() {
        return units.isEmpty() ? new LinkedHashMap<>() : Inequality.split(units).parts();
    }

    /** How many are below the lower bound of each band, the highest band first; bands by shares have no bound. */
    List<BelowBand> below(List<Band> fromTop) {
        List<BelowBand> below = new ArrayList<>();
        for (Band band : fromTop) {
            Double from = band.from();
            if (from != null) {
                int count = (int) Arrays.stream(scores)
                        .filter(score -> band.open() ? score <= from : score < from)
                        .count();
                below.add(new BelowBand(
                        band.code(),
                        band.name(),
                        from,
                        band.open(),
                        count,
                        scores.length == 0 ? null : (double) count / scores.length));
            }
        }
        return below;
    }

    static String group(AreaScores area) {
        String code = area.area();
        return code == null ? "" : code;
    }

    /** What can be told of a measure: nothing where it is not defined or without end. */
    static @Nullable Double finite(double measure) {
        return Double.isFinite(measure) ? measure : null;
    }
}
