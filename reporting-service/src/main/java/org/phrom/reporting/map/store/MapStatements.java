package org.phrom.reporting.map.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.domain.GeoJson;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.map.domain.Shape;

/** The maps that were sent, each in its newest version. */
@ApplicationScoped
public class MapStatements {

    private static final String FIRST = """
            insert into map (code, version, title, attribution, property, size, shapes, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do update set version = excluded.version,
                title = excluded.title, attribution = excluded.attribution, property = excluded.property,
                size = excluded.size, shapes = excluded.shapes, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            where map.version = excluded.version - 1
            """;

    private final Database database;
    private final JsonText json;

    MapStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** What is said of all, in order of their codes. */
    public List<MapHead> heads() {
        return database.query(
                "select code, version, title, attribution, property, size, changed_by, changed_at from map order by code",
                this::head);
    }

    /** The shapes of one, in order of their codes; none where it has another version by now. */
    public List<Shape> shapes(String code, long version) {
        String text = database.first(
                        "select shapes from map where code = ? and version = ?", row -> row.getString(1), code, version)
                .orElse("[]");
        List<Shape> shapes = new ArrayList<>();
        for (Kept kept : json.read(text, new TypeReference<List<Kept>>() {})) {
            shapes.add(shape(kept));
        }
        return shapes;
    }

    private Shape shape(Kept kept) {
        try {
            Object coordinates = json.read(kept.coordinates(), Object.class);
            return new Shape(kept.code(), kept.type(), kept.coordinates(), GeoJson.lines(kept.type(), coordinates));
        } catch (GeoJson.Unfit e) {
            throw new IllegalStateException("kept before it was checked: " + kept.code(), e);
        }
    }

    /** Writes a version; false when that before it is not the one that is there. */
    public boolean write(MapHead head, List<Shape> shapes) {
        String text = json.write(shapes.stream()
                .map(shape -> new Kept(shape.code(), shape.type(), shape.coordinates()))
                .toList());
        return database.update(
                        FIRST,
                        head.code(),
                        head.version(),
                        new Json(json.write(head.title())),
                        head.attribution(),
                        head.property(),
                        head.size(),
                        text,
                        head.changedBy(),
                        head.changedAt())
                == 1;
    }

    /** A shape as it is written down. */
    private record Kept(String code, String type, String coordinates) {}

    private MapHead head(ResultSet row) throws SQLException {
        return new MapHead(
                row.getString("code"),
                row.getLong("version"),
                json.read(row.getString("title"), Text.class),
                row.getString("attribution"),
                row.getString("property"),
                row.getInt("size"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
