package org.phrom.reporting.map.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonTest {

    private static final List<List<Integer>> RING =
            List.of(List.of(98, 18), List.of(99, 18), List.of(99, 19), List.of(98, 18));

    @Test
    void aPlaceIsOnePosition() throws GeoJson.Unfit {
        assertThat(GeoJson.lines("Point", List.of(100.5, 13.75, 4))).containsExactly(new double[] {100.5, 13.75});
    }

    @Test
    void everyRingOfEveryPolygonIsALine() throws GeoJson.Unfit {
        double[] line = {98, 18, 99, 18, 99, 19, 98, 18};

        assertThat(GeoJson.lines("Polygon", List.of(RING, RING))).containsExactly(line, line);
        assertThat(GeoJson.lines("MultiPolygon", List.of(List.of(RING), List.of(RING))))
                .containsExactly(line, line);
    }

    @Test
    void whatCanNotBeDrawnIsRefusedWithItsReason() {
        refused("LineString", RING, "type-unknown");
        refused("Polygon", List.of(), "no-positions");
        refused("Polygon", List.of(List.of(1, 2)), "no-positions");
        refused("Point", List.of("east", "north"), "no-positions");
        refused("Point", List.of(180.001, 0), "position-outside");
        refused("Point", List.of(0, Double.NaN), "position-outside");
        refused("Polygon", List.of(RING.subList(0, 3)), "ring-open");
        refused("Polygon", List.of(List.of(RING.get(0), RING.get(1), RING.get(2), RING.get(1))), "ring-open");
    }

    private static void refused(String type, Object coordinates, String code) {
        assertThatThrownBy(() -> GeoJson.lines(type, coordinates))
                .isInstanceOfSatisfying(
                        GeoJson.Unfit.class, unfit -> assertThat(unfit.code()).isEqualTo(code));
    }
}
