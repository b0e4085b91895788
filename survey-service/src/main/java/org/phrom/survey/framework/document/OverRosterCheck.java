package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a rule over a roster says things that there are. */
record OverRosterCheck(Spot rosters, Findings findings) {

    /**
     * What a rule is computed for, one by one.
     *
     * @param roster whose things it is; {@code null} for the body itself
     * @param observation whether these are observations, not items
     */
    record Within(@Nullable String roster, boolean observation) {
        static final Within BODY = new Within(null, false);

        /** Whether a question about things of a roster has an answer here. */
        boolean answers(Spot question) {
            String asked = rosterOf(question);
            return asked.isEmpty()
                    || asked.equals(roster)
                            && (observation || !question.get("perObservation").isTrue());
        }
    }

    /** The code of the roster of whose items a question is asked; empty when it is about the body itself. */
    static String rosterOf(Spot question) {
        boolean field = question.pointer().startsWith("/rosters/");
        return field
                ? question.pointer().split("/", 4)[2].replace("~1", "/").replace("~0", "~")
                : question.text("roster");
    }

    /** Checks what a rule says, and returns for what it is computed then. */
    Within check(Spot indicator, Within within) {
        Spot over = indicator.get("overRoster");
        if (!over.node().isObject()) {
            return within;
        }
        String code = over.text("roster");
        boolean observations = over.text("over").equals("observations");
        if (!rosters.has(code)) {
            findings.add(over.get("roster"), "roster-unknown", "ไม่มีบัญชีรายการนี้", "There is no such roster");
            return new Within(code, observations);
        }
        boolean inside = code.equals(within.roster());
        if (inside && (!observations || within.observation())) {
            findings.add(
                    over.get("roster"),
                    "roster-inside-itself",
                    "กฎนี้อยู่ภายในบัญชีรายการเดียวกันอยู่แล้ว",
                    "The rule is computed for each thing of this roster already");
        }
        if (observations && !rosters.get(code).has("observations")) {
            findings.add(
                    over.get("over"),
                    "roster-without-observations",
                    "บัญชีรายการนี้ไม่มีรายการที่สำรวจ",
                    "The items of this roster have no observations");
        }
        attributes(over, rosters.get(code), observations);
        ways(over, indicator);
        return new Within(code, observations);
    }

    private void attributes(Spot over, Spot roster, boolean observations) {
        Map<String, Set<String>> known = known(roster, observations);
        over.get("where").fields().forEach(where -> {
            if (known(where, where.name(), known)) {
                values(where, known.getOrDefault(where.name(), Set.of()));
            }
        });
        if (over.has("attribute")) {
            known(over.get("attribute"), over.text("attribute"), known);
        } else if (over.has("howByValue")) {
            findings.add(
                    over.get("howByValue"),
                    "not-used",
                    "ต้องระบุ attribute ด้วย",
                    "It is chosen by the value of attribute, which is not said");
        }
    }

    private boolean known(Spot spot, String attribute, Map<String, Set<String>> known) {
        if (!known.containsKey(attribute)) {
            findings.add(spot, "attribute-unknown", "บัญชีรายการไม่มีข้อมูลประกอบนี้", "There is no such attribute");
        }
        return known.containsKey(attribute);
    }

    /** A value that nothing can have leaves out everything. */
    private void values(Spot where, Set<String> possible) {
        List<Spot> values = where.node().isArray() ? where.items() : List.of(where);
        for (Spot value : values) {
            if (!possible.isEmpty() && !possible.contains(value.node().asText())) {
                findings.add(
                        value,
                        "value-not-allowed",
                        "ไม่ใช่ค่าที่กำหนดไว้",
                        "No thing of the roster can have this value");
            }
        }
    }

    /** The attributes, each with the values that it can have; none where it can have any. */
    private static Map<String, Set<String>> known(Spot roster, boolean observations) {
        Map<String, Set<String>> known = new HashMap<>();
        boolean open = roster.get("open").isTrue();
        for (Spot item : roster.get("items").items()) {
            for (Spot attribute : item.get("attributes").fields()) {
                Set<String> values = known.computeIfAbsent(attribute.name(), name -> new HashSet<>());
                values.add(attribute.node().asText());
            }
        }
        if (open) {
            known.replaceAll((name, values) -> Set.of());
        }
        declared(roster.get("attributes"), known);
        if (observations) {
            declared(roster.get("observations").get("attributes"), known);
        }
        return known;
    }

    private static void declared(Spot attributes, Map<String, Set<String>> known) {
        for (Spot attribute : attributes.fields()) {
            known.put(attribute.name(), Set.copyOf(attribute.strings()));
        }
    }

    private void ways(Spot over, Spot indicator) {
        for (Spot way : all(over)) {
            if (way.node().asText().equals("bestPerQuestion") && insideOverRoster(indicator)) {
                findings.add(
                        way,
                        "roster-inside-best-answers",
                        "คำตอบที่ดีที่สุดรวมเป็นชุดเดียวแล้ว กฎภายในใช้ overRoster ไม่ได้",
                        "bestPerQuestion makes one set of answers, so that no rule inside can be over a roster");
            }
        }
        if (Rules.pools(indicator.text("rule"))) {
            return;
        }
        for (Spot way : all(over)) {
            if (way.node().asText().equals("pooled")) {
                findings.add(
                        way,
                        "rule-does-not-pool",
                        "กฎนี้รวมคำตอบของหลายสิ่งเป็นค่าเดียวไม่ได้",
                        "Only points, share and ratio make one value of the answers about several things");
            }
        }
    }

    private static List<Spot> all(Spot over) {
        List<Spot> ways = new ArrayList<>(over.get("howByValue").fields());
        ways.add(over.get("how"));
        return ways;
    }

    private static boolean insideOverRoster(Spot indicator) {
        return Rules.inside(indicator).stream()
                .anyMatch(inside -> inside.has("overRoster") || insideOverRoster(inside));
    }

    /** Best and worst of values that a step of the model turns would be the wrong way round. */
    void turnedLater(Spot indicator) {
        for (Spot way : all(indicator.get("overRoster"))) {
            if (Set.of("best", "bestPerQuestion", "worst").contains(way.node().asText())) {
                findings.add(
                        way,
                        "best-of-what-is-turned",
                        "ขั้นตอน normalise กลับทิศค่านี้ภายหลัง",
                        "The step normalise turns the value afterwards, so that the best would be the worst");
            }
        }
    }
}
