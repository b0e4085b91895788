package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.phrom.kit.events.BodySize;

/** Whether a document is of a size that can be kept, told and worked with. */
final class SizeCheck {

    /** Bytes of a document as JSON: what an event may hold, less its envelope. */
    static final int MOST_BYTES = BodySize.MOST_LARGE - 1_024;

    private static final int MOST_PACKED = BodySize.MOST_PACKED - 1_024;
    private static final int MOST_QUESTIONS = 5_000;
    private static final int MOST_ITEMS = 20_000;
    private static final int DEEPEST_JSON = 100;

    private final Findings findings;
    private int questions;
    private int items;

    SizeCheck(Findings findings) {
        this.findings = findings;
    }

    /** Finds what is too much; false when nobody should read on. */
    boolean check(String text, JsonNode document) {
        if (deeperThan(document, DEEPEST_JSON)) {
            found("too-deep", "ซ้อนกันลึกเกินไป", "Nested deeper than " + DEEPEST_JSON + " levels");
            return false;
        }
        if (text.contains("\\u0000")) {
            found("control-character", "มีอักขระ NUL", "It holds a NUL character");
            return false;
        }
        int bytes = BodySize.of(text);
        if (bytes > MOST_BYTES) {
            tooLarge(bytes, MOST_BYTES, "");
            return false;
        }
        int packed = bytes > MOST_PACKED ? BodySize.packed(text) : bytes;
        if (packed > MOST_PACKED) {
            tooLarge(packed, MOST_PACKED, " (deflate)");
            return false;
        }
        count(document);
        return true;
    }

    private void tooLarge(int bytes, int most, String packed) {
        found(
                "document-too-large",
                "เอกสารมี " + bytes + " ไบต์" + packed + " เกิน " + most,
                "It has " + bytes + " bytes as JSON" + packed + ", more than " + most);
    }

    private void count(JsonNode document) {
        document.path("questions").forEach(this::question);
        document.path("optionSets").forEach(set -> items += set.size());
        document.path("rosters").forEach(roster -> {
            items += roster.path("items").size();
            roster.path("fields").forEach(this::question);
        });
        // of the list alone the schema says so
        if (questions > MOST_QUESTIONS && document.path("questions").size() <= MOST_QUESTIONS) {
            found(
                    "too-many-questions",
                    "มีคำถามเกิน " + MOST_QUESTIONS,
                    questions + " questions with the fields of rosters, more than " + MOST_QUESTIONS);
        }
        if (items > MOST_ITEMS) {
            found(
                    "too-many-items",
                    "มีตัวเลือก รายการ แถว และระดับรวมเกิน " + MOST_ITEMS,
                    items + " options, items of rosters, rows and levels, more than " + MOST_ITEMS);
        }
    }

    private void question(JsonNode question) {
        questions++;
        items += question.path("options").size()
                + question.path("rows").size()
                + question.path("levels").size();
        question.path("columns")
                .forEach(column -> items += 1
                        + column.path("options").size()
                        + column.path("levels").size());
    }

    private void found(String code, String th, String en) {
        findings.add(new Spot(MissingNode.getInstance(), ""), code, th, en);
    }

    private static boolean deeperThan(JsonNode node, int levels) {
        if (levels == 0) {
            return true;
        }
        for (JsonNode child : node) {
            if (child.isContainerNode() && deeperThan(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
