package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;

/** Checks the form of a wish to change an organisation, whatever the register holds. */
public final class ChangeCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TYPE = Pattern.compile("[a-z][A-Za-z0-9-]{1,63}");
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,31}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![0-9 ().,-]*$).*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]");
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MOST_ENTRIES = 50;
    private static final int MOST_PERIODS = 100;

    private final List<Finding> findings = new ArrayList<>();

    private ChangeCheck() {}

    /** All that is wrong with the form; empty when nothing is. */
    public static List<Finding> of(Change change) {
        ChangeCheck check = new ChangeCheck();
        check.matches("/code", CODE, change.code());
        Period period = change.period();
        check.matches("/type", TYPE, period.type());
        if (period.parent() != null) {
            check.matches("/parent", CODE, period.parent());
        }
        check.text("/name/th", period.name().th(), 300);
        check.text("/name/en", period.name().en(), 300);
        check.dates(period);
        check.entries("/codes", SCHEME, change.codes(), 64);
        check.entries("/attributes", ATTRIBUTE, change.attributes(), 1_000);
        return List.copyOf(check.findings);
    }

    /** What is too much of an organisation after a change: many small ones add up. */
    static List<Finding> ofResult(Organisation result) {
        ChangeCheck check = new ChangeCheck();
        check.atMost(MOST_ENTRIES, "/codes", result.codes().size());
        check.atMost(MOST_ENTRIES, "/attributes", result.attributes().size());
        check.atMost(MOST_PERIODS, "/validFrom", result.periods().size());
        return List.copyOf(check.findings);
    }

    private void atMost(int most, String pointer, int size) {
        if (size > most) {
            add(pointer, "too-many", "มีได้ไม่เกิน " + most, "At most " + most);
        }
    }

    private void add(String pointer, String code, String th, String en) {
        findings.add(Finding.at(pointer, code, new Text(th, en)));
    }

    private void matches(String pointer, Pattern pattern, String value) {
        if (value.isEmpty()) {
            add(pointer, "value-missing", "ต้องระบุค่านี้", "This is required");
        } else if (!pattern.matcher(value).matches()) {
            add(pointer, "wrong-pattern", "รูปแบบไม่ถูกต้อง", "The form is not right: " + pattern.pattern());
        }
    }

    private void text(String pointer, String value, int longest) {
        if (value.isBlank()) {
            add(pointer, "value-missing", "ต้องระบุค่านี้", "This is required");
        } else if (value.length() > longest) {
            add(pointer, "too-long", "ยาวเกิน " + longest + " อักขระ", "More than " + longest + " characters");
        } else if (FORMULA.matcher(value).matches()) {
            add(pointer, "formula-refused", "ขึ้นต้นเหมือนสูตรคำนวณ", "It begins like a formula of a spreadsheet");
        } else if (CONTROL.matcher(value).find()) {
            add(pointer, "control-character", "มีอักขระควบคุม", "It holds a control character");
        }
    }

    private void dates(Period period) {
        date("/validFrom", period.validFrom());
        date("/validTo", period.validTo());
        if (!period.end().isAfter(period.validFrom())) {
            add("/validTo", "period-empty", "ต้องอยู่หลัง validFrom", "It must be after validFrom");
        }
    }

    private void date(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            add(pointer, "date-out-of-range", "ปีต้องอยู่ระหว่าง 1 ถึง 9999", "The year must be between 1 and 9999");
        }
    }

    private void entries(String pointer, Pattern names, Map<String, @Nullable String> entries, int longest) {
        atMost(MOST_ENTRIES, pointer, entries.size());
        entries.forEach((name, value) -> {
            String place = Place.at(pointer).member(name).pointer();
            matches(place, names, name);
            if (value != null) {
                text(place, value, longest);
            }
        });
    }
}
