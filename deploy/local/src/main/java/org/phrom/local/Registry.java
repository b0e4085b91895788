package org.phrom.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The organisations of the examples as the rows of one CSV import: the world's economies, and Thailand. */
final class Registry {
    static final List<String> HEADER = List.of(
            "code",
            "type",
            "parent",
            "nameTh",
            "nameEn",
            "validFrom",
            "codes.worldbank-2020",
            "codes.iso3166-2",
            "codes.dopa",
            "attribute.splitFrom");
    private static final String SINCE = "1900-01-01";
    // the Act that founded the province out of eight districts of Nong Khai
    private static final String BUENG_KAN = "TH-38";
    private static final String BUENG_KAN_SINCE = "2011-03-23";
    private static final String NONG_KHAI = "TH-43";
    private static final Map<String, String> REGIONS = Map.of(
            "Central", "TH-CENTRAL",
            "North", "TH-NORTH",
            "Northeast", "TH-NORTHEAST",
            "East", "TH-EAST",
            "West", "TH-WEST",
            "South", "TH-SOUTH");

    private final Path directory;
    private final List<List<String>> rows = new ArrayList<>();

    private Registry(Path directory) {
        this.directory = directory;
    }

    /** The rows without the header, parents before their children. */
    static List<List<String>> rows(Path directory) {
        var registry = new Registry(directory);
        registry.economies();
        registry.thailand();
        return registry.rows;
    }

    private void economies() {
        add(organisation("WLD", "world", ""), "โลก", "World");
        for (var row : Csv.read(directory.resolve("gtmi/economies.csv"))) {
            var worldBank = row.get("worldbank_2020").equals(row.get("code")) ? "" : row.get("worldbank_2020");
            add(
                    new Place(row.get("code"), "economy", "WLD", worldBank, "", ""),
                    row.get("name_th"),
                    row.get("name_en"));
        }
    }

    private void thailand() {
        add(new Place("TH", "country", "", "", "TH", ""), "ประเทศไทย", "Thailand");
        var provinces = Csv.read(directory.resolve("thailand/provinces.csv"));
        provinces.stream()
                .map(row -> List.of(row.get("region6_th"), row.get("region6_en")))
                .distinct()
                .forEach(region ->
                        add(organisation(region(region.get(1)), "region", "TH"), region.get(0), region.get(1)));
        for (var row : provinces) {
            var iso = row.get("iso_3166_2");
            add(
                    new Place(iso, "province", region(row.get("region6_en")), "", iso, row.get("dopa_code")),
                    row.get("name_th"),
                    row.get("name_en"));
        }
        for (var row : Csv.read(directory.resolve("thailand/districts.csv"))) {
            var dopa = row.get("district_code");
            add(
                    new Place("TH-" + dopa, "district", "TH-" + row.get("province_code"), "", "", dopa),
                    row.get("name_th"),
                    row.get("name_en"));
        }
    }

    private static String region(String name) {
        return String.valueOf(REGIONS.get(name));
    }

    private static Place organisation(String code, String type, String parent) {
        return new Place(code, type, parent, "", "", "");
    }

    private void add(Place place, String nameTh, String nameEn) {
        rows.add(List.of(
                place.code,
                place.type,
                place.parent,
                nameTh,
                nameEn,
                place.code.startsWith(BUENG_KAN) ? BUENG_KAN_SINCE : SINCE,
                place.worldBank,
                place.iso,
                place.dopa,
                place.code.equals(BUENG_KAN) ? NONG_KHAI : ""));
    }

    private record Place(String code, String type, String parent, String worldBank, String iso, String dopa) {}
}
