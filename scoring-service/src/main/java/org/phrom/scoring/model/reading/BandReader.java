package org.phrom.scoring.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands.Band;
import org.phrom.scoring.engine.Bands.Bound;
import org.phrom.scoring.engine.Bands.Gate;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Robustness;

/** Reads bands: {@code code}, {@code from} or {@code quantile}, {@code bound} and {@code gates}. */
final class BandReader {
    static final List<String> MEMBERS = List.of("code", "from", "bound", "quantile", "gates");

    private static final double MOST = 1e300;
    private static final List<String> BOUNDS = List.of("closed", "open");

    private BandReader() {}

    static Optional<Band> band(Item item) {
        if (!item.objectOf(MEMBERS)) {
            return Optional.empty();
        }
        String code = item.required("code").map(Item::text).orElse(null);
        Bound bound = bound(item, isOpen(item));
        List<Gate> gates = new ArrayList<>();
        item.member("gates")
                .ifPresent(list -> list.items().forEach(gate -> gate(gate).ifPresent(gates::add)));
        return code == null || bound == null ? Optional.empty() : Optional.of(new Band(code, bound, gates));
    }

    private static @Nullable Bound bound(Item item, boolean open) {
        Optional<Item> quantile = item.member("quantile");
        if (quantile.isPresent()) {
            item.member("from")
                    .ifPresent(from -> from.findings().unknown(from.place(), "key", "from", List.of("quantile")));
            Double share = quantile.get().number(0, 1);
            return share == null ? null : new Bound.Quantile(share, open);
        }
        Double from = number(item, "from");
        return from == null ? null : new Bound.Score(from, open);
    }

    private static boolean isOpen(Item item) {
        String bound = item.member("bound").map(Item::text).orElse(null);
        if (bound != null && !BOUNDS.contains(bound)) {
            item.findings().unknown(item.place().member("bound"), "bound", bound, BOUNDS);
        }
        return "open".equals(bound);
    }

    private static Optional<Gate> gate(Item item) {
        if (!item.objectOf("node", "from")) {
            return Optional.empty();
        }
        String node = item.required("node").map(Item::text).orElse(null);
        Double from = number(item, "from");
        return node == null || from == null ? Optional.empty() : Optional.of(new Gate(node, from));
    }

    private static @Nullable Double number(Item item, String name) {
        return item.required(name).map(number -> number.number(-MOST, MOST)).orElse(null);
    }

    /** Replicates tell the index of each draw and no other node, so they can not say who passes a gate. */
    static void checkReplicates(Item model, List<Band> bands, Robustness robustness, Findings findings) {
        if (robustness.replicates() > 0
                && bands.stream().anyMatch(band -> !band.gates().isEmpty())) {
            findings.add(
                    model.place().member("robustness").member("replicates"),
                    "gates-under-replicates",
                    "ใช้กับระดับที่มีเงื่อนไขผ่านขั้นต่ำไม่ได้",
                    "Replicates do not tell who passes the gates of bands");
        }
    }
}
