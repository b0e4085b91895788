package org.phrom.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The framework document of a made-up index, in which every question is an indicator too.
 *
 * @param conditional whether every twentieth question is shown only while the one before it is answered
 */
record MadeFramework(MadeIndex index, boolean conditional) {

    ObjectNode document() {
        var document =
                Api.JSON.createObjectNode().put("framework", index.code()).put("version", "1");
        text(document.putObject("title"), index.code());
        document.putArray("languages").add("th").add("en");
        document.putArray("organisationTypes").add(MadeIndex.TYPE);
        questions(document.putArray("questions"));
        var tree = named(document.putObject("tree"), "index");
        tree.put("aggregation", "arithmetic").put("missing", "drop");
        indicators(pillars(tree.putArray("children")));
        var bands = document.putArray("bands");
        text(bands.addObject().put("code", "H").put("from", 0.5).putObject("name"), "H");
        text(bands.addObject().put("code", "L").put("from", 0).putObject("name"), "L");
        document.putObject("scoring").put("aggregation", "arithmetic").put("missing", "drop");
        return document;
    }

    private void questions(ArrayNode questions) {
        for (int question = 0; question < index.questions(); question++) {
            var name = MadeIndex.questionOf(question);
            var one = questions
                    .addObject()
                    .put("code", name)
                    .put("type", "number")
                    .put("required", true);
            if (conditional && question % 20 == 19) {
                one.put("visibleWhen", "answers." + MadeIndex.questionOf(question - 1) + " >= 0");
            }
            text(one.put("min", 0).put("max", 1).putObject("text"), name);
        }
    }

    private List<ArrayNode> pillars(ArrayNode children) {
        var pillars = new ArrayList<ArrayNode>();
        for (int pillar = 0; pillar < index.pillars(); pillar++) {
            var node = named(children.addObject(), MadeIndex.pillarOf(pillar));
            pillars.add(node.put("weight", pillar + 1).putArray("children"));
        }
        return pillars;
    }

    private void indicators(List<ArrayNode> pillars) {
        for (int question = 0; question < index.questions(); question++) {
            var leaf = named(pillars.get(question % pillars.size()).addObject(), "i" + question);
            leaf.put("weight", 1)
                    .putObject("indicator")
                    .put("rule", "value")
                    .put("question", MadeIndex.questionOf(question));
        }
    }

    private static ObjectNode named(ObjectNode node, String name) {
        text(node.put("code", name).putObject("name"), name);
        return node;
    }

    private static void text(ObjectNode text, String words) {
        text.put("th", words).put("en", words);
    }
}
