package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.phrom.survey.framework.document.NodeRanges.Range;
import org.phrom.survey.framework.domain.Band;

/** The bands: in order, and over all values that the root of the tree can take. */
final class BandsPart implements Part {

    private static final Set<String> SUPPORTED = Set.of("code", "name", "from", "bound");

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
                        Objects.requireNonNull(band.get("from").decimal())))
                .toList();
    }

    @Override
    public void support() {
        for (Spot band : bands) {
            findings.only(band, SUPPORTED);
            findings.onlyValues(band.get("bound"), Set.of("closed"));
        }
    }

    @Override
    public void check() {
        order();
        Range index = tree.range();
        if (index != null && !bands.isEmpty() && index.low() <= index.high()) {
            cover(index);
        }
    }

    private void order() {
        Set<String> codes = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        for (Spot band : bands) {
            double from = band.get("from").node().asDouble(Double.NaN);
            if (from >= before) {
                findings.add(
                        band.get("from"),
                        "bands-not-descending",
                        "ต้องเรียงจากสูงไปต่ำ ไม่ซ้ำกัน",
                        "Bands go from the highest down, each below the one before");
            }
            before = from;
            if (!codes.add(band.text("code"))) {
                findings.add(band.get("code"), "code-repeated", "รหัสซ้ำกัน", "The code is used by another band");
            }
        }
    }

    private void cover(Range index) {
        Spot lowest = bands.get(bands.size() - 1).get("from");
        if (lowest.node().isNumber() && lowest.node().asDouble() > index.low()) {
            findings.add(
                    lowest,
                    "bands-do-not-cover-range",
                    "คะแนนต่ำสุดที่เป็นไปได้ไม่อยู่ในช่วงใด",
                    "Scores can be as low as " + index.low() + ", which is in no band");
        }
        for (Spot band : bands) {
            if (band.get("from").node().asDouble() > index.high()) {
                findings.add(
                        band.get("from"),
                        "band-out-of-reach",
                        "ไม่มีคะแนนใดถึงช่วงนี้",
                        "No score can be higher than " + index.high());
            }
        }
    }
}
