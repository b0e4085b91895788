package org.phrom.reporting.map.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.domain.GeoJson;
import org.phrom.reporting.map.domain.Shape;

/** Reads the shapes of a map that is sent, and tells what is wrong with them by their places. */
@ApplicationScoped
class CheckingMaps {

    private static final int MOST_POSITIONS = 200_000;
    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_CODE = 200;
    private static final Map<String, Text> REASONS = Map.of(
            "type-unknown",
            new Text("ต้องเป็น Polygon, MultiPolygon หรือ Point", "It is a Polygon, a MultiPolygon or a Point"),
            "no-positions",
            new Text("ไม่ใช่พิกัดตาม RFC 7946", "These are no positions as of RFC 7946"),
            "position-outside",
            new Text(
                    "พิกัดต้องเป็นลองจิจูดและละติจูดเป็นองศา (WGS 84)",
                    "Positions are longitude and latitude in degrees (WGS 84)"),
            "ring-open",
            new Text(
                    "วงต้องมีอย่างน้อยสี่พิกัดและปิดที่พิกัดแรก",
                    "A ring has four positions or more and ends where it begins"));

    private final JsonText json;

    CheckingMaps(JsonText json) {
        this.json = json;
    }

    /**
     * The shapes in order of their codes.
     *
     * @throws Problem 422 with the first findings, where there are some
     */
    List<Shape> shapes(MapRequest request) {
        Problem problem = new Problem(CommonProblem.INVALID);
        List<Shape> shapes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<MapRequest.Feature> features = request.collection().features();
        int findings = 0;
        int positions = 0;
        for (int at = 0; at < features.size() && findings < MOST_FINDINGS; at++) {
            String pointer = "/collection/features/" + at;
            MapRequest.Feature feature = features.get(at);
            String code = code(feature, request.codeProperty());
            if (code.isEmpty() || code.length() > LONGEST_CODE) {
                findings++;
                problem.at(
                        pointer + "/properties",
                        "no-code",
                        new Text("ไม่มีรหัสในคุณสมบัติที่ระบุ", "The property that is named holds no code"));
            } else if (!codes.add(code)) {
                findings++;
                problem.at(
                        pointer + "/properties",
                        "code-repeated",
                        new Text("มีพื้นที่ที่ใช้รหัสนี้แล้ว", "Another feature has this code"));
            }
            try {
                MapRequest.Geometry geometry = feature.geometry();
                List<double[]> lines = GeoJson.lines(geometry.type(), geometry.coordinates());
                Shape shape = new Shape(code, geometry.type(), json.write(geometry.coordinates()), lines);
                shapes.add(shape);
                positions += shape.positions();
            } catch (GeoJson.Unfit unfit) {
                findings++;
                problem.at(pointer + "/geometry", unfit.code(), Objects.requireNonNull(REASONS.get(unfit.code())));
            }
        }
        if (positions > MOST_POSITIONS) {
            problem.at(
                    "/collection/features",
                    "too-many-positions",
                    new Text(
                            "มีพิกัดเกิน 200,000 จุด ให้ลดรายละเอียดของเส้นเขต",
                            "There are more than 200,000 positions: simplify its lines"));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        shapes.sort(Comparator.comparing(Shape::code));
        return shapes;
    }

    private static String code(MapRequest.Feature feature, String property) {
        Map<String, Object> properties = feature.properties();
        Object code = properties == null ? null : properties.get(property);
        return code instanceof String || code instanceof Number
                ? code.toString().strip()
                : "";
    }
}
