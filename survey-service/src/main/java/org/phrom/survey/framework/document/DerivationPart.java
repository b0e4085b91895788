package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.crosswalk.Definition;
import org.phrom.survey.framework.crosswalk.Inventory;
import org.phrom.survey.framework.domain.Crossing;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.Relation;

/** The version that this one was made from, and the crosswalk between the two, judged from both sides. */
final class DerivationPart implements Part {

    private final Spot document;
    private final Spot derivedFrom;
    private final Function<String, Optional<Earlier>> versions;
    private final Collection<String> published;
    private final Findings findings;

    /** Another version, and whether it is there for good. */
    record Earlier(JsonNode document, boolean stays) {}

    /** With the other versions of the framework, as far as they are here, and those that are published. */
    DerivationPart(
            Spot document,
            Function<String, Optional<Earlier>> versions,
            Collection<String> published,
            Findings findings) {
        this.document = document;
        this.derivedFrom = document.get("derivedFrom");
        this.versions = versions;
        this.published = published;
        this.findings = findings;
    }

    @Nullable
    Derivation read() {
        if (!derivedFrom.node().isObject()) {
            return null;
        }
        List<Crossing> crosswalk = derivedFrom.get("crosswalk").items().stream()
                .map(row -> {
                    Relation relation = Relation.of(row.text("relation"));
                    return new Crossing(
                            row.has("from") ? row.text("from") : null,
                            row.has("to") ? row.text("to") : null,
                            relation,
                            row.get("carryAnswers").node().asBoolean(relation == Relation.SAME));
                })
                .toList();
        return new Derivation(derivedFrom.text("version"), crosswalk);
    }

    @Override
    public void check() {
        if (!document.has("derivedFrom")) {
            missing();
            return;
        }
        if (!derivedFrom.get("version").node().isTextual()) {
            return;
        }
        String version = derivedFrom.text("version");
        if (version.equals(document.text("version"))) {
            findings.add(
                    derivedFrom.get("version"),
                    "derived-from-itself",
                    "ต้องเป็นฉบับอื่น",
                    "It must be another version than this one");
            return;
        }
        Inventory later = Inventory.of(document.node());
        Earlier found = versions.apply(version).orElse(null);
        there(found);
        Inventory earlier = found == null ? null : Inventory.of(found.document());
        List<Spot> rows = rows();
        rows.forEach(row -> shape(row, earlier, later));
        once(rows);
        if (earlier != null) {
            new CrosswalkCoverage(document, rows, earlier, later, findings).check();
        }
    }

    /** What comes after a published version says so, or its codes could mean anything. */
    private void missing() {
        if (!published.isEmpty() && !published.contains(document.text("version"))) {
            String versions = String.join(", ", published);
            findings.add(
                    derivedFrom,
                    "derivation-missing",
                    "กรอบนี้เผยแพร่ฉบับ " + versions + " แล้ว ต้องระบุว่าฉบับนี้จัดทำจากฉบับใด",
                    "Version " + versions + " of the framework is published: say which one this was made from");
        }
    }

    private void there(@Nullable Earlier earlier) {
        if (earlier == null) {
            findings.add(
                    derivedFrom.get("version"),
                    "version-unknown",
                    "กรอบนี้ไม่มีฉบับนั้น",
                    "The framework has no such version");
        } else if (!earlier.stays()) {
            findings.add(
                    derivedFrom.get("version"),
                    "version-in-draft",
                    "ฉบับนั้นยังเป็นร่างที่ไม่มีผู้ให้ความคิดเห็น จึงเปลี่ยนหรือหายไปได้",
                    "That version is a draft that nobody commented on: it may change or go");
        }
    }

    /** The rows whose relation is one; the schema finds the others. */
    private List<Spot> rows() {
        Set<String> known = new HashSet<>();
        for (Relation relation : Relation.values()) {
            known.add(relation.code());
        }
        return derivedFrom.get("crosswalk").items().stream()
                .filter(row -> known.contains(row.text("relation")))
                .toList();
    }

    private void shape(Spot row, @Nullable Inventory earlier, Inventory later) {
        Relation relation = Relation.of(row.text("relation"));
        boolean whole = end(row, "from", relation.hasFrom(), earlier) & end(row, "to", relation.hasTo(), later);
        boolean carries = row.get("carryAnswers").isTrue();
        if (carries && !relation.canCarry()) {
            findings.add(
                    row.get("carryAnswers"),
                    "carry-not-possible",
                    "คำตอบยกไปไม่ได้ในความสัมพันธ์ " + relation.code(),
                    "Under the relation " + relation.code() + " no answer can carry over");
        } else if (whole && earlier != null && relation.hasFrom() && relation.hasTo()) {
            pair(row, earlier, later);
        }
    }

    /** One end of a row: there when the relation has it, and then the code of something. */
    private boolean end(Spot row, String end, boolean due, @Nullable Inventory version) {
        Spot code = row.get(end);
        if (row.has(end) != due) {
            findings.add(
                    code,
                    due ? "field-missing" : "field-not-allowed-here",
                    due ? "ต้องระบุฟิลด์นี้" : "ใช้ฟิลด์นี้ที่นี่ไม่ได้",
                    "The relation " + row.text("relation") + (due ? " needs " : " has no ") + end);
            return false;
        }
        if (due && version != null && !version.has(code.node().asText())) {
            findings.add(
                    code,
                    "code-unknown",
                    "ฉบับนั้นไม่มีคำถามหรือโหนดที่มีรหัสนี้",
                    "No question or node of that version has this code");
            return false;
        }
        return true;
    }

    private void pair(Spot row, Inventory earlier, Inventory later) {
        ObjectNode from = earlier.questions().get(row.text("from"));
        ObjectNode to = later.questions().get(row.text("to"));
        ObjectNode node = earlier.nodes().get(row.text("from"));
        ObjectNode becomes = later.nodes().get(row.text("to"));
        if (node != null
                && becomes != null
                && row.text("relation").equals(Relation.SAME.code())
                && node.has("indicator") != becomes.has("indicator")) {
            findings.add(
                    row.get("relation"),
                    "crosswalk-not-the-same",
                    "ตัวชี้วัดกับกลุ่มไม่ใช่สิ่งเดียวกัน",
                    "An indicator and a group are not the same");
        }
        if (from == null || to == null) {
            if (node == null || becomes == null) {
                findings.add(
                        row.get("to"),
                        "crosswalk-kinds-differ",
                        "คำถามคู่กับโหนดไม่ได้",
                        "A question does not become a node, nor a node a question");
            }
            return;
        }
        boolean same = row.text("relation").equals(Relation.SAME.code());
        Text difference = same ? Definition.difference(from, to).orElse(null) : null;
        if (difference != null) {
            findings.add(row.pointer() + "/relation", "crosswalk-not-the-same", difference);
        } else if (row.get("carryAnswers").node().asBoolean(same)) {
            Definition.misfit(from, to)
                    .ifPresent(why -> findings.add(row.pointer() + "/carryAnswers", "carry-does-not-fit", why));
        }
    }

    /** Each code stands once, but that one becomes several and several become one, of which there are two at least. */
    private void once(List<Spot> rows) {
        several(rows, "from", Relation.SPLIT, "split-of-one", "to");
        several(rows, "to", Relation.MERGED, "merged-of-one", "from");
    }

    private void several(List<Spot> rows, String end, Relation many, String ofOne, String other) {
        Map<String, List<Spot>> byCode = new LinkedHashMap<>();
        rows.stream().filter(row -> row.has(end)).forEach(row -> byCode.computeIfAbsent(
                        row.text(end), code -> new ArrayList<>())
                .add(row));
        byCode.values().forEach(same -> {
            boolean all = same.stream().allMatch(row -> row.text("relation").equals(many.code()));
            Set<String> others = new HashSet<>();
            for (Spot row : same.subList(1, same.size())) {
                others.add(same.get(0).text(other));
                if (!all || !others.add(row.text(other))) {
                    findings.add(row.get(end), "code-repeated", "รหัสซ้ำ", "Another row has this " + end + " already");
                }
            }
            if (all && same.size() == 1) {
                findings.add(
                        same.get(0),
                        ofOne,
                        "ต้องมีอย่างน้อยสองแถว",
                        "The relation " + many.code() + " needs two rows of this " + end + " at least");
            }
        });
    }
}
