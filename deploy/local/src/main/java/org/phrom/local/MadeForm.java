package org.phrom.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;

/**
 * A form made for measuring, as large as wished: single choices of four options, each but one in twenty shown by a condition
 * and held to a constraint, five in an indicator.
 *
 * @param questions how many, by fives
 */
record MadeForm(String code, String type, int questions) {
    private static final int OPTIONS = 4;
    private static final int OF_A_PAGE = 20;
    private static final int OF_AN_INDICATOR = 5;
    private static final int MOST_PILLARS = 50;

    int options() {
        return questions * OPTIONS;
    }

    int conditions() {
        return 2 * (questions - questions / OF_A_PAGE);
    }

    private int indicators() {
        return questions / OF_AN_INDICATOR;
    }

    private int pillars() {
        return Math.min(MOST_PILLARS, indicators());
    }

    /** What a body answers to a question when it answers for the so many-th time; breaks no constraint. */
    static String answer(int body, int question, int times) {
        return "o" + (1 + Math.floorMod(body + question + times, OPTIONS - 1));
    }

    ObjectNode document() {
        var document = Api.JSON.createObjectNode().put("framework", code).put("version", "1");
        text(document.putObject("title"), code, code);
        document.putArray("organisationTypes").add(type);
        var asked = document.putArray("questions");
        for (int question = 0; question < questions; question++) {
            question(asked.addObject(), question);
        }
        tree(document.putObject("tree"));
        return document;
    }

    private void question(ObjectNode one, int question) {
        one.put("code", "q" + question).put("type", "singleChoice").put("required", question % 2 == 0);
        if (question % OF_A_PAGE != 0) {
            var earlier = "answers.q" + (question - 1);
            one.put("visibleWhen", earlier + " != 'o0' || organisation.type == '" + type + "'");
            var constraint = one.putArray("constraints").addObject();
            text(
                    constraint
                            .put("expect", "value != 'o3' || " + earlier + " != 'o0'")
                            .putObject("message"),
                    "ขัดกัน",
                    "No");
        }
        text(
                one.putObject("text"),
                "หน่วยงานมีแผนดิจิทัลสำหรับงานที่ " + question + " และทบทวนทุกปีหรือไม่",
                "Is there a digital plan for task " + question + " that is reviewed every year?");
        var options = one.putArray("options");
        for (int option = 0; option < OPTIONS; option++) {
            var of = options.addObject().put("code", "o" + option).put("points", option);
            text(of.putObject("text"), "ทำแล้วระดับ " + option + " ของงานที่ " + question, "Done to level " + option);
        }
    }

    private void tree(ObjectNode tree) {
        tree.put("code", "index");
        text(tree.putObject("name"), "ดัชนี", "Index");
        var pillars = new ArrayList<ArrayNode>();
        var children = tree.putArray("children");
        for (int pillar = 0; pillar < pillars(); pillar++) {
            var node = children.addObject().put("code", "p" + pillar);
            text(node.putObject("name"), "มิติ " + pillar, "Pillar " + pillar);
            pillars.add(node.putArray("children"));
        }
        for (int indicator = 0; indicator < indicators(); indicator++) {
            var leaf = pillars.get(indicator % pillars()).addObject().put("code", "i" + indicator);
            text(leaf.putObject("name"), "ตัวชี้วัด " + indicator, "Indicator " + indicator);
            var asked = leaf.putObject("indicator").put("rule", "points").putArray("questions");
            for (int question = 0; question < OF_AN_INDICATOR; question++) {
                asked.add("q" + (indicator * OF_AN_INDICATOR + question));
            }
        }
    }

    private static void text(ObjectNode text, String th, String en) {
        text.put("th", th).put("en", en);
    }
}
