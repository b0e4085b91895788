package org.phrom.survey.framework.document;

import java.util.Set;
import java.util.TreeSet;

/** Checks what steps say of values of rounds before, step by step in their order. */
final class EarlierRounds {
    private static final String IMPUTE = "impute";
    private static final String LATEST = "latest";
    /** They fill a gap between two periods, and none comes after a round. */
    private static final Set<String> BETWEEN_PERIODS = Set.of("linear", "linear-constant", "constant");

    private static final int MOST_ROUNDS = 10;

    private final Findings findings;
    private boolean workedOn;

    EarlierRounds(Findings findings) {
        this.findings = findings;
    }

    /** Gaps are filled from rounds before, with values as rules gave them; never from rounds after. */
    void step(Spot step, Choices choices) {
        if (!step.text("step").equals(IMPUTE)) {
            workedOn = true;
            return;
        }
        Set<String> methods = new TreeSet<>();
        methods.add(choices.general());
        between(step.has("method") ? step.get("method") : step, choices.general());
        latest(step, choices.general());
        for (Spot one : step.get("indicators").fields()) {
            methods.add(choices.method(one));
            between(one, choices.method(one));
            latest(one, choices.method(one));
        }
        boolean others = !Set.of(LATEST, "none").containsAll(methods);
        if (methods.contains(LATEST) && others) {
            findings.add(
                    step,
                    "latest-needs-own-step",
                    "วิธี latest ต้องอยู่ในขั้นตอน impute ของตัวเอง ร่วมได้กับ none เท่านั้น",
                    "The method latest needs a step impute of its own, with no other beside it but none");
        }
        if (methods.contains(LATEST) && workedOn) {
            findings.add(
                    step,
                    "latest-too-late",
                    "ค่าจากรอบก่อนเป็นค่าตามกฎของตัวชี้วัด ขั้นตอนนี้จึงต้องอยู่ก่อนขั้นตอนอื่น",
                    "What is taken of rounds before are values as rules gave them: this step comes before all others");
        }
        workedOn |= others;
    }

    private void between(Spot choice, String method) {
        if (BETWEEN_PERIODS.contains(method)) {
            findings.add(
                    choice,
                    "fills-between-periods",
                    "วิธี " + method + " เติมค่าระหว่างสองช่วงเวลา แต่ไม่มีช่วงเวลาใดอยู่หลังรอบ ให้ใช้ latest",
                    "The method " + method + " fills a gap between two periods, and no period comes after a round;"
                            + " latest takes the value of a round before");
        }
    }

    private void latest(Spot choice, String method) {
        if (!method.equals(LATEST)) {
            return;
        }
        if (choice.text("ageIn").equals("time")) {
            findings.add(
                    choice.get("ageIn"),
                    "age-counted-in-rounds",
                    "อายุของค่าในรอบการประเมินนับเป็นจำนวนรอบ",
                    "The age of a value is counted in rounds here");
        }
        if (choice.get("maxAge").node().asInt(1) > MOST_ROUNDS) {
            findings.add(
                    choice.get("maxAge"),
                    "wrong-value",
                    "ต้องไม่เกิน " + MOST_ROUNDS + " รอบ",
                    "It must be at most " + MOST_ROUNDS + " rounds");
        }
    }

    /** How far back is looked says only who looks back. */
    void rounds(Spot choice) {
        if (choice.has("rounds") && !choice.text("missing").equals("carry-forward")) {
            findings.add(
                    choice.get("rounds"),
                    "rounds-without-carry-forward",
                    "ใช้ได้เมื่อ missing เป็น carry-forward เท่านั้น",
                    "It says how far carry-forward looks back, which missing does not say here");
        }
    }
}
