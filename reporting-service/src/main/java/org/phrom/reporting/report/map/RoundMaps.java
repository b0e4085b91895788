package org.phrom.reporting.report.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.app.KeepingMaps;
import org.phrom.reporting.map.app.MapGeometry;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.map.domain.Shape;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.map.MapScoreQueries.Line;
import org.phrom.reporting.report.map.RoundMapView.Body;
import org.phrom.reporting.report.map.RoundMapView.Properties;
import org.phrom.reporting.report.map.RoundMapView.UsedMap;

/** Lays the scores of a round on a map. Its lines are the organisations that the caller may see. */
@ApplicationScoped
class RoundMaps {

    private final MapScoreQueries rows;
    private final KeepingMaps maps;
    private final Provenances provenances;

    RoundMaps(MapScoreQueries rows, KeepingMaps maps, Provenances provenances) {
        this.rows = rows;
        this.maps = maps;
        this.provenances = provenances;
    }

    /**
     * What is shown.
     *
     * @param map {@code null} where none has any of the organisations
     * @param lines in order of their codes
     * @param figures how scores are written, in every form alike
     */
    record Layout(
            ReportContext context,
            Framework.Node node,
            @Nullable AreaMap map,
            List<Line> lines,
            Figures figures) {

        boolean index() {
            return node.code().equals(context.framework().tree().code());
        }

        /** Whether colours are those of bands. */
        boolean banded() {
            return index() && context.framework().banded();
        }

        /** Whether the organisation has a place on the map. */
        boolean shows(Line line) {
            AreaMap drawn = map;
            return drawn != null && drawn.codes().contains(line.code());
        }

        Map<String, Line> byCode() {
            return lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        }
    }

    /**
     * Lays out.
     *
     * @throws Problem 400 where the framework has no such node, or there is no such map
     */
    Layout layout(ReportContext context, MapParameters parameters) {
        Framework framework = context.framework();
        Framework.Node node = node(framework, parameters.node());
        boolean index = node.code().equals(framework.tree().code());
        List<Line> lines = rows.lines(context, index ? null : node.code());
        AreaMap map = map(parameters.map(), lines).orElse(null);
        Double highest = lines.stream()
                .map(Line::score)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
        return new Layout(context, node, map, lines, Figures.of(framework, highest));
    }

    /** Names the state of all maps, as tags of answers need it. */
    String fingerprint() {
        return maps.list().stream()
                .map(head -> head.code() + "." + head.version())
                .collect(Collectors.joining(","));
    }

    /** What is said of all maps. */
    List<MapHead> heads() {
        return maps.list();
    }

    RoundMapView view(Layout layout) {
        Map<String, Shape> shapes = layout.map() == null
                ? Map.of()
                : layout.map().shapes().stream().collect(Collectors.toMap(Shape::code, Function.identity()));
        return new RoundMapView(
                "FeatureCollection",
                provenances.of(layout.context()),
                layout.node().code(),
                new Text(layout.node().name().th(), layout.node().name().en()),
                layout.map() == null ? null : UsedMap.of(layout.map().head()),
                layout.lines().stream()
                        .map(line -> body(line, shapes.get(line.code())))
                        .toList());
    }

    private static Body body(Line line, @Nullable Shape shape) {
        return new Body(
                "Feature",
                line.code(),
                new Properties(line.code(), line.name(), line.type(), line.score(), line.band(), line.rank()),
                shape == null ? MapGeometry.NONE : MapGeometry.of(shape));
    }

    private Optional<AreaMap> map(@Nullable String code, List<Line> lines) {
        if (code == null || code.isBlank()) {
            return maps.fitting(lines.stream().map(Line::code).collect(Collectors.toSet()));
        }
        Text message = new Text("ไม่มีแผนที่รหัสนี้", "There is no such map");
        return Optional.of(maps.find(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("map", "unknown-value", message)));
    }

    private static Framework.Node node(Framework framework, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return framework.tree();
        }
        Text message = new Text("ต้องเป็นรหัสองค์ประกอบของดัชนี", "It is the code of a node");
        return framework.node(code).orElseThrow(() -> new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter("node", "unknown-value", message));
    }
}
