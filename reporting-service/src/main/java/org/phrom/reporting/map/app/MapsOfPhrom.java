package org.phrom.reporting.map.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.map.domain.Shape;

/** The maps that Phrom comes with; each is version 1 of its code. */
@ApplicationScoped
class MapsOfPhrom {

    private static final List<String> CODES = List.of("thailand-provinces");

    private final List<AreaMap> all;

    MapsOfPhrom(CheckingMaps checking, JsonText json) {
        this.all = CODES.stream().map(code -> read(code, checking, json)).toList();
    }

    List<AreaMap> all() {
        return all;
    }

    /** The one that this is said of; empty where somebody replaced it. */
    Optional<AreaMap> find(MapHead head) {
        return all.stream().filter(map -> map.head().equals(head)).findFirst();
    }

    private static AreaMap read(String code, CheckingMaps checking, JsonText json) {
        String name = "/maps/" + code + ".json";
        try (InputStream file = Objects.requireNonNull(MapsOfPhrom.class.getResourceAsStream(name), name)) {
            MapRequest map = json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), MapRequest.class);
            List<Shape> shapes = checking.shapes(map);
            MapHead head = new MapHead(
                    code,
                    1,
                    new Text(map.title().th(), map.title().en()),
                    map.attribution(),
                    map.codeProperty(),
                    shapes.size(),
                    null,
                    null);
            return AreaMap.of(head, shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
