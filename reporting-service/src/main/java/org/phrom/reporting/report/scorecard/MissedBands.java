package org.phrom.reporting.report.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.scorecard.ScorecardView.MissedBand;
import org.phrom.reporting.report.scorecard.ScorecardView.MissedGate;

/** Names the bands that scoring told an organisation is kept out of, and the gates that do it. */
record MissedBands(Framework framework) {

    List<MissedBand> of(JsonNode root) {
        List<MissedBand> bands = new ArrayList<>();
        for (JsonNode band : root.path("missedBands")) {
            List<MissedGate> gates = new ArrayList<>();
            band.path("gates").forEach(gate -> gates.add(gate(gate)));
            String code = band.path("band").asText();
            bands.add(new MissedBand(code, bandName(code), gates));
        }
        return bands;
    }

    private MissedGate gate(JsonNode gate) {
        String node = gate.path("node").asText();
        Double value = gate.path("value").isNumber() ? gate.path("value").doubleValue() : null;
        Text name = framework.node(node).map(found -> text(found.name())).orElse(new Text(node, node));
        return new MissedGate(node, name, gate.path("from").doubleValue(), value);
    }

    private Text bandName(String code) {
        return framework.bandsFromTop().stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .map(band -> text(band.name()))
                .orElse(new Text(code, code));
    }

    private static Text text(Text name) {
        return new Text(name.th(), name.en());
    }
}
