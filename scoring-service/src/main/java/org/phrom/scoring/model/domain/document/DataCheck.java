package org.phrom.scoring.model.domain.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Line.Type;

/** Finds where data and structure do not fit each other. */
public final class DataCheck {
    private static final Place DATA = Place.at("/data");

    private final Data data;
    private final Structure structure;
    private final Findings findings;

    private DataCheck(Data data, Structure structure, Findings findings) {
        this.data = data;
        this.structure = structure;
        this.findings = findings;
    }

    /** Adds what does not fit. */
    public static void check(Data data, Structure structure, Findings findings) {
        DataCheck check = new DataCheck(data, structure, findings);
        check.units();
        check.lines();
        check.columns();
        check.notApplicable();
    }

    private void units() {
        if (data.units().isEmpty()) {
            findings.add(DATA, "no-units", "ไม่มีหน่วยข้อมูล", "There are no units");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < data.units().size(); i++) {
            String unit = data.units().get(i);
            String key = data.periods().isEmpty()
                    ? unit
                    : unit + "\n" + data.periods().get(i);
            if (!seen.add(key)) {
                findings.add(
                        DATA.member("units").item(i),
                        "unit-twice",
                        "หน่วย " + unit + " ซ้ำ",
                        "The unit " + unit + " is there twice" + (data.periods().isEmpty() ? "" : " in one period"));
            }
        }
    }

    private void lines() {
        for (Line line : structure.lines()) {
            boolean number = line.type() == Type.INDICATOR || line.type() == Type.DENOMINATOR;
            boolean there = number
                    ? data.columns().containsKey(line.code())
                    : line.type() != Type.GROUP || data.groups().containsKey(line.code());
            if (!there) {
                String type = line.type().name().toLowerCase(Locale.ROOT);
                findings.add(
                        line.place(),
                        "no-column",
                        "ข้อมูลไม่มีคอลัมน์ " + line.code(),
                        "The data have no column for the " + type + " " + line.code());
            }
        }
    }

    private void notApplicable() {
        for (String code : data.notApplicable().keySet()) {
            Line line = structure.line(code);
            if (line != null && line.type() != Type.INDICATOR) {
                findings.add(
                        DATA.member("columns").member(code),
                        "always-applies",
                        "เฉพาะตัวชี้วัดเท่านั้นที่มีช่องซึ่งไม่ใช้กับหน่วยได้",
                        "Only an indicator can have cells that do not apply");
            }
        }
    }

    private void columns() {
        for (String code : data.columns().keySet()) {
            Line line = structure.line(code);
            if (line == null) {
                findings.unknown(
                        DATA.member("columns").member(code),
                        "column",
                        code,
                        structure.lines().stream().map(Line::code).toList());
            } else if (line.type() == Type.AGGREGATE || line.type() == Type.GROUP) {
                findings.add(
                        DATA.member("columns").member(code),
                        "not-a-column",
                        code + " ไม่ใช่คอลัมน์ตัวเลข",
                        code + " is no column of numbers, but "
                                + line.type().name().toLowerCase(Locale.ROOT));
            }
        }
        for (String code : data.groups().keySet()) {
            Line line = structure.line(code);
            if (line == null || line.type() != Type.GROUP) {
                findings.unknown(DATA.member("groups").member(code), "group", code, structure.codes(Kind.Role.GROUP));
            }
        }
    }
}
