package org.phrom.survey.framework.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Crossing;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.Relation;

/**
 * Two versions side by side: rows of the crosswalk where the later one was made from the earlier, and what goes without
 * saying.
 */
public final class Crosswalk {

    private static final Set<Relation> ONE_TO_ONE = Set.of(Relation.SAME, Relation.WIDENED, Relation.NARROWED);

    private final Inventory earlier;
    private final Inventory later;
    private final List<Crossing> rows;
    private final Set<String> from = new HashSet<>();
    private final Set<String> to = new HashSet<>();

    /**
     * Of two versions.
     *
     * @param derivation what the later one says of the one that it was made from; null when it was made from another
     */
    public Crosswalk(JsonNode earlier, JsonNode later, @Nullable Derivation derivation) {
        this.earlier = Inventory.of(earlier);
        this.later = Inventory.of(later);
        this.rows = derivation == null ? List.of() : derivation.crosswalk();
        rows.forEach(row -> {
            from.add(String.valueOf(row.from()));
            to.add(String.valueOf(row.to()));
        });
    }

    Inventory earlier() {
        return earlier;
    }

    Inventory later() {
        return later;
    }

    /** Codes of the later version by those of the earlier, where one thing is one thing in both. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        rows.stream().filter(row -> ONE_TO_ONE.contains(row.relation())).forEach(row -> {
            if (row.from() != null && row.to() != null) {
                pairs.put(row.from(), row.to());
            }
        });
        return pairs;
    }

    /** Rows about nodes. */
    public List<Crossing> nodes() {
        return rows.stream()
                .filter(row -> row.from() == null || earlier.nodes().containsKey(row.from()))
                .filter(row -> row.to() == null || later.nodes().containsKey(row.to()))
                .toList();
    }

    /** What becomes of the answers to each question of both versions. */
    public List<AnswerCarry> answers() {
        List<AnswerCarry> all = new ArrayList<>();
        rows.forEach(row -> {
            ObjectNode before = row.from() == null ? null : earlier.questions().get(row.from());
            ObjectNode after = row.to() == null ? null : later.questions().get(row.to());
            if (before != null || after != null) {
                all.add(stated(row, before, after));
            }
        });
        later.questions().forEach((code, after) -> {
            if (!to.contains(code)) {
                all.add(unstated(code, after));
            }
        });
        earlier.questions().keySet().stream()
                .filter(code -> !from.contains(code) && (!later.questions().containsKey(code) || to.contains(code)))
                .forEach(code ->
                        all.add(no(code, null, Relation.DROPPED, false, "ไม่ถามแล้ว", "It is not asked any more")));
        return all;
    }

    private static AnswerCarry stated(Crossing row, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Relation relation = row.relation();
        if (before == null || after == null || !relation.canCarry()) {
            Text why =
                    switch (relation) {
                        case NEW -> new Text("เป็นคำถามใหม่", "It is new");
                        case DROPPED -> new Text("ไม่ถามแล้ว", "It is not asked any more");
                        case MERGED -> new Text("หลายคำถามรวมเป็นคำถามเดียว", "Several questions became one");
                        default -> new Text("ไม่มีคำถามคู่กัน", "It has no counterpart");
                    };
            return new AnswerCarry(row.from(), row.to(), relation, true, false, List.of(), why);
        }
        if (!row.carryAnswers()) {
            return no(
                    row.from(),
                    row.to(),
                    relation,
                    true,
                    "ตารางเทียบฉบับไม่ได้ระบุให้ยกคำตอบไป",
                    "The crosswalk does not say that answers carry over");
        }
        Text why = Definition.misfit(before, after).orElse(null);
        return new AnswerCarry(row.from(), row.to(), relation, true, why == null, Definition.gone(before, after), why);
    }

    private AnswerCarry unstated(String code, ObjectNode after) {
        ObjectNode before = earlier.questions().get(code);
        if (before == null || from.contains(code)) {
            return no(null, code, Relation.NEW, false, "เป็นคำถามใหม่", "It is new");
        }
        if (!Definition.same(before, after)) {
            return no(
                    code,
                    code,
                    null,
                    false,
                    "คำถามเปลี่ยนไปโดยไม่มีตารางเทียบฉบับ",
                    "It changed, and no crosswalk says how");
        }
        return new AnswerCarry(code, code, Relation.SAME, false, true, List.of(), null);
    }

    private static AnswerCarry no(
            @Nullable String from,
            @Nullable String to,
            @Nullable Relation relation,
            boolean stated,
            String th,
            String en) {
        return new AnswerCarry(from, to, relation, stated, false, List.of(), new Text(th, en));
    }
}
