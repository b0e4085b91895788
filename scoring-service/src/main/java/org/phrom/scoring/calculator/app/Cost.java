package org.phrom.scoring.calculator.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** What a calculation takes of the heap at once, in bytes, and what for. */
record Cost(List<Item> items) {
    private static final int MOST_NAMED = 3;

    /** What takes it. */
    enum What {
        UNITS("/data/units", "รหัส ชื่อ กลุ่มของหน่วย", "codes, names and groups of the units"),
        COLUMNS("/data/columns", "ข้อมูล", "the data"),
        STEPS("/model/steps", "ผลของแต่ละขั้นตอน", "what every step makes of the data"),
        REPLICATES("/model/robustness/replicates", "การสุ่มซ้ำ", "replicates"),
        SENSITIVITY("/model/robustness/sensitivity", "ดัชนีความไว", "runs of the sensitivity analysis"),
        LEAVE_ONE_OUT("/model/robustness/leaveOneOut", "การตัดออกทีละตัว", "nodes left out one at a time"),
        COMPARISON("/comparison", "การเปรียบเทียบ", "the comparison"),
        TABLES("", "ตารางในคำตอบ", "tables of the answer");

        private final String pointer;
        private final Text words;

        What(String pointer, String th, String en) {
            this.pointer = pointer;
            this.words = new Text(th, en);
        }
    }

    /**
     * One thing that takes room.
     *
     * @param part part of the answer that it is for; empty when it is not for one alone
     */
    record Item(What what, String part, long bytes) {
        private String name() {
            return part.isEmpty() ? what.name().toLowerCase(Locale.ROOT).replace('_', '-') : "include=" + part;
        }
    }

    long bytes() {
        return items.stream().mapToLong(Item::bytes).sum();
    }

    /** What the answer takes of it. */
    long tables() {
        return items.stream()
                .filter(item -> item.what == What.TABLES)
                .mapToLong(Item::bytes)
                .sum();
    }

    /** Refuses what does not fit though nothing else is there, and says what to ask less of. */
    void refuseAbove(long available) {
        if (bytes() <= available) {
            return;
        }
        Problem problem = new Problem(CalculatorProblem.CALCULATION_TOO_LARGE);
        List<Item> largest = new ArrayList<>(items);
        largest.sort(Comparator.comparingLong(Item::bytes).reversed());
        for (Item item : largest.subList(0, Math.min(MOST_NAMED, largest.size()))) {
            if (item.bytes() > available / 10) {
                name(item, problem);
            }
        }
        throw problem.detail(new Text(
                        "ต้องใช้หน่วยความจำ " + bytes() + " ไบต์ แต่มี " + available,
                        "It needs " + bytes() + " bytes of memory, and there are " + available
                                + ": ask for less of what is named"))
                .with("neededBytes", bytes())
                .with("availableBytes", available);
    }

    private static void name(Item item, Problem problem) {
        Text message = new Text(
                item.what.words.th() + " (" + item.name() + ") ใช้ " + item.bytes() + " ไบต์",
                item.name() + ": " + item.what.words.en() + " take " + item.bytes() + " bytes");
        if (item.what == What.TABLES) {
            problem.atParameter("include", "too-much-memory", message);
        } else {
            problem.at(item.what.pointer, "too-much-memory", message);
        }
    }
}
