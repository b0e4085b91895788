package org.phrom.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A province as the made-up rounds see it. Name and registered population are real; everything else is drawn: a latent
 * level for each pillar, of the region, the logarithm of the population, income and chance, correlated 0.6 between pillars.
 *
 * @param code ISO 3166-2
 * @param population registered in B.E. 2556
 * @param size standardised logarithm of the population
 */
record MadeProvince(String code, String nameTh, String nameEn, String region, int population, double size) {
    static final long SEED = 25672568;
    static final int FIRST = 2567;
    private static final String LATEST = "2556";
    private static final double CORRELATION = 0.6;
    private static final Map<String, Double> REGIONS =
            Map.of("Central", 0.3, "North", 0.0, "Northeast", -0.3, "East", 0.25, "West", 0.0, "South", -0.1);
    private static final List<Double> THRESHOLDS = List.of(-1.3, -0.45, 0.45, 1.35);

    static List<MadeProvince> read(Path examples) {
        var people = Csv.read(examples.resolve("thailand/registered-population.csv")).stream()
                .filter(row -> row.get("be_year").equals(LATEST))
                .collect(Collectors.toMap(
                        row -> row.get("iso_3166_2"), row -> Integer.parseInt(row.get("registered_population"))));
        var logs =
                people.values().stream().mapToDouble(StrictMath::log).sorted().toArray();
        double mean = Arrays.stream(logs).sum() / logs.length;
        double square =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / logs.length;
        return Csv.read(examples.resolve("thailand/provinces.csv")).stream()
                .map(row -> {
                    int count = Objects.requireNonNull(people.get(row.get("iso_3166_2")));
                    return new MadeProvince(
                            row.get("iso_3166_2"),
                            row.get("name_th"),
                            row.get("name_en"),
                            row.get("region6_en"),
                            count,
                            (StrictMath.log(count) - mean) / StrictMath.sqrt(square));
                })
                .toList();
    }

    Draw draw(Object... names) {
        return Draw.of(Draw.of(SEED, code).below(Integer.MAX_VALUE), names);
    }

    private double ofRegion() {
        return Objects.requireNonNull(REGIONS.get(region));
    }

    /** Gross provincial product per head in thousand baht: drawn. */
    int income() {
        return (int) (95 + 45 * (ofRegion() + 0.3) + 35 * (draw("income").normal() + 1.5));
    }

    private double latent(String pillar, int year) {
        double common = StrictMath.sqrt(CORRELATION) * draw("common").normal();
        double own = StrictMath.sqrt(1 - CORRELATION) * draw("pillar", pillar).normal();
        double start = ofRegion() + 0.3 * size + (income() - 160) / 200.0 + 0.7 * (common + own) - 0.35;
        return year == FIRST
                ? start
                : start + 0.35 + 0.2 * draw("growth", pillar).normal();
    }

    /** The true level, 0 to 4, of an indicator, or of a service in it, in a year. */
    int level(String indicator, String item, int year) {
        var pillar = indicator.substring(0, indicator.indexOf('.'));
        double value = latent(pillar, year)
                + 0.45 * draw("indicator", indicator).normal()
                + 0.15 * draw("indicator", indicator, year).normal();
        if (!item.isEmpty()) {
            value += 0.5 * Draw.of(SEED, "item", item).normal()
                    + 0.4 * draw("item", indicator, item).normal();
        }
        double reached = value;
        return (int) THRESHOLDS.stream().filter(bound -> reached >= bound).count();
    }

    int level(String indicator, int year) {
        return level(indicator, "", year);
    }

    /** Officers of the agencies of the province: drawn around three in a thousand inhabitants. */
    int officers() {
        return (int) (population * (0.0025 + 0.001 * draw("officers").uniform())) + 300;
    }
}
