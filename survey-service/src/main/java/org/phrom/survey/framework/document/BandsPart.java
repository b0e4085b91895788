package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phrom.survey.framework.document.NodeRanges.Range;
import org.phrom.survey.framework.domain.Band;

/**
 * The bands: in order, over all values that the root of the tree can take, with gates at nodes that can be passed. What
 * they mean is scoring-service's {@code engine.Bands}.
 */
final class BandsPart implements Part {

    private final List<Spot> bands;
    private final TreePart tree;
    private final Findings findings;

    BandsPart(Spot document, TreePart tree, Findings findings) {
        this.bands = document.get("bands").items();
        this.tree = tree;
        this.findings = findings;
    }

    List<Band> read() {
        return bands.stream()
                .map(band -> new Band(
                        band.text("code"),
                        band.get("name").words(),
                        band.get("from").decimal()))
                .toList();
    }

    @Override
    public void check() {
        if (bands.isEmpty()) {
            return;
        }
        findings.repeatedCodes(bands);
        oneKind();
        order();
        cover();
        bands.forEach(this::gates);
    }

    private void oneKind() {
        for (Spot band : bands) {
            if (band.has("quantile") != bands.get(0).has("quantile")) {
                findings.add(
                        bound(band),
                        "bands-mixed",
                        "ต้องใช้คะแนนทั้งหมด หรือสัดส่วนของหน่วยงานทั้งหมด",
                        "All bands begin at a score, or all at a share of the organisations");
            }
        }
    }

    private void order() {
        double before = Double.POSITIVE_INFINITY;
        for (Spot band : bands) {
            double from = bound(band).node().asDouble(Double.NaN);
            if (from >= before) {
                findings.add(
                        bound(band),
                        "bands-not-descending",
                        "ต้องเรียงจากสูงไปต่ำ ไม่ซ้ำกัน",
                        "Bands go from the highest down, each below the one before");
            }
            before = from;
        }
    }

    private void cover() {
        Spot lowest = bands.get(bands.size() - 1);
        if (lowest.has("gates")) {
            findings.add(
                    lowest.get("gates"),
                    "lowest-band-has-gates",
                    "ระดับต่ำสุดมีเงื่อนไขผ่านขั้นต่ำไม่ได้ หน่วยงานที่ไม่ผ่านจะไม่อยู่ในระดับใด",
                    "Who does not pass the gates of the lowest band would be in no band");
        }
        Range index = lowest.has("quantile") ? new Range(0, 1) : tree.range();
        if (index == null || index.low() > index.high() || tree.readsStatistics() && !index.bounded()) {
            return;
        }
        if (above(lowest, index.low())) {
            findings.add(
                    bound(lowest),
                    "bands-do-not-cover-range",
                    "คะแนนต่ำสุดที่เป็นไปได้ไม่อยู่ในช่วงใด",
                    "It can be as low as " + index.low() + ", which is in no band");
        }
        bands.stream().filter(band -> above(band, index.high())).forEach(band -> outOfReach(bound(band), index));
    }

    /** Whether a band begins above a value. */
    private static boolean above(Spot band, double value) {
        double from = bound(band).node().asDouble(Double.NaN);
        return from > value || from == value && band.text("bound").equals("open");
    }

    private void outOfReach(Spot spot, Range range) {
        findings.add(
                spot,
                spot.pointer().contains("/gates/") ? "gate-out-of-reach" : "band-out-of-reach",
                "ไม่มีคะแนนใดถึงค่านี้",
                "No score can be higher than " + range.high());
    }

    private void gates(Spot band) {
        Set<String> seen = new HashSet<>();
        for (Spot gate : band.get("gates").items()) {
            Spot node = tree.node(gate.text("node"));
            if (node == null) {
                findings.add(
                        gate.get("node"),
                        "node-unknown",
                        "ไม่มีโหนดนี้ในโครงสร้าง",
                        "There is no such node in the tree");
                continue;
            }
            if (!seen.add(gate.text("node"))) {
                findings.add(
                        gate.get("node"),
                        "gate-repeated",
                        "โหนดนี้มีเงื่อนไขในระดับนี้แล้ว",
                        "The band has a gate at this node already");
            }
            Range range = tree.range(node);
            if (range != null && gate.get("from").node().asDouble() > range.high() && range.low() <= range.high()) {
                outOfReach(gate.get("from"), range);
            }
        }
    }

    private static Spot bound(Spot band) {
        return band.get(band.has("quantile") ? "quantile" : "from");
    }
}
