package org.phrom.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Context of the provinces as series of statistics: registered population and area are real, the others made up. */
final class MadeStatistics {
    private static final String POPULATION = "th-registered-population";
    // Bueng Kan was founded out of Nong Khai; the counts tell the two apart from this year on
    private static final Set<String> SPLIT = Set.of("TH-38", "TH-43");
    private static final String SPLIT_YEAR = "2010";
    private static final String AREA = "th-area";
    private static final String AREA_YEAR = "2013";
    private static final String MADE_YEAR = "2025";
    private static final String MADE_DAY = "2025-09-30";

    private final Statistics statistics;
    private final Path examples;

    private MadeStatistics(Statistics statistics, Path examples) {
        this.statistics = statistics;
        this.examples = examples;
    }

    static void addTo(Statistics statistics, Path examples) {
        new MadeStatistics(statistics, examples).add();
    }

    private void add() {
        real();
        made(
                "th-gpp-per-head",
                "ผลิตภัณฑ์จังหวัดต่อหัว",
                "Gross provincial product per head",
                "พันบาท",
                "thousand baht",
                MadeProvince::income);
        made(
                "th-households-internet",
                "ครัวเรือนที่เข้าถึงอินเทอร์เน็ต",
                "Households with internet",
                "ร้อยละ",
                "per cent",
                province -> Math.min(
                        99,
                        70
                                + province.income() / 12.0
                                + 4 * province.draw("internet").normal()));
        made(
                "th-older-people",
                "สัดส่วนผู้สูงอายุ",
                "Share of older people",
                "ร้อยละ",
                "per cent",
                province -> 19 + 3 * province.draw("older").normal());
        made(
                "th-local-bodies",
                "จำนวนองค์กรปกครองส่วนท้องถิ่น",
                "Number of local bodies",
                "แห่ง",
                "bodies",
                province -> 20 + province.population() / 9000);
    }

    private void real() {
        series(
                POPULATION,
                "ประชากรตามทะเบียนราษฎร",
                "Registered population",
                "คน",
                "persons",
                "Department of Provincial Administration",
                "figures only; no licence stated");
        for (var row : Csv.read(examples.resolve("thailand/registered-population.csv"))) {
            var year = row.get("year");
            var province = row.get("iso_3166_2");
            statistics.value(
                    POPULATION,
                    province,
                    year,
                    row.get("registered_population"),
                    year + "-12-31",
                    year.equals(SPLIT_YEAR) && SPLIT.contains(province) ? "break" : "");
        }
        series(
                AREA,
                "พื้นที่",
                "Area",
                "ตารางกิโลเมตร",
                "square kilometres",
                "Royal Thai Survey Department",
                "figures only; no licence stated");
        for (var row : Csv.read(examples.resolve("thailand/area.csv"))) {
            value(AREA, row.get("iso_3166_2"), AREA_YEAR, row.get("area_km2"), AREA_YEAR + "-12-31");
        }
    }

    private void made(
            String code,
            String nameTh,
            String nameEn,
            String unitTh,
            String unitEn,
            ToDoubleFunction<MadeProvince> of) {
        series(
                code,
                nameTh + " (ข้อมูลจำลอง)",
                nameEn + " (generated data)",
                unitTh,
                unitEn,
                "Phrom, generated data",
                "Apache-2.0");
        for (var province : MadeProvince.read(examples)) {
            double made = Math.rint(of.applyAsDouble(province) * 10) / 10;
            value(code, province.code(), MADE_YEAR, String.valueOf(made), MADE_DAY);
        }
    }

    private void series(
            String code, String nameTh, String nameEn, String unitTh, String unitEn, String source, String licence) {
        var body = Api.JSON
                .createObjectNode()
                .put("code", code)
                .put("source", source)
                .put("licence", licence);
        words(body, "name", nameTh, nameEn);
        words(body, "unit", unitTh, unitEn);
        statistics.series(body);
    }

    private static void words(ObjectNode body, String member, String th, String en) {
        body.putObject(member).put("th", th).put("en", en);
    }

    private void value(String series, String organisation, String year, String value, String asOf) {
        statistics.value(series, organisation, year, value, asOf);
    }
}
