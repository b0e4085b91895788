package org.phrom.survey.framework.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.text.Text;

/** Whether it can be decided of one question after the other if it is shown. */
final class VisibilityOrder {

    /** How many questions may hang on each other, one behind the other. */
    static final int LONGEST = 50;

    private final Map<String, Set<String>> hangsOn = new LinkedHashMap<>();

    /**
     * The order of questions.
     *
     * @param visible when a question is shown, by code, of those that are not always
     */
    VisibilityOrder(Map<String, Condition> visible) {
        visible.forEach((code, condition) -> {
            Set<String> others = new LinkedHashSet<>(ConditionsPart.questionsOf(condition));
            others.retainAll(visible.keySet());
            hangsOn.put(code, others);
        });
    }

    /** Takes what is wrong with a question. */
    interface Found {
        void at(String question, String code, Text message);
    }

    void check(Found found) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> undecided = decide(hangsOn, places);
        Map<String, Set<String>> backwards = new LinkedHashMap<>();
        undecided.forEach(code -> backwards.put(code, new LinkedHashSet<>()));
        undecided.forEach(code -> hangsOn.getOrDefault(code, Set.of()).stream()
                .filter(undecided::contains)
                .forEach(other -> backwards
                        .computeIfAbsent(other, none -> new LinkedHashSet<>())
                        .add(code)));
        for (String code : decide(backwards, new HashMap<>())) {
            List<String> others = new ArrayList<>(hangsOn.getOrDefault(code, Set.of()));
            others.retainAll(undecided);
            found.at(
                    code,
                    "condition-cycle",
                    new Text(
                            "วนกลับมาที่คำถามนี้ผ่าน " + String.join(", ", others),
                            "It hangs on itself, by " + String.join(", ", others)));
        }
        places.forEach((code, place) -> {
            if (place == LONGEST + 1) {
                found.at(
                        code,
                        "condition-chain-too-long",
                        new Text(
                                "ขึ้นต่อกันเกิน " + LONGEST + " ทอด",
                                "More than " + LONGEST + " questions hang on each other, one behind the other"));
            }
        });
    }

    // one after the other whose others are all decided; what is left hangs on a cycle
    private static Set<String> decide(Map<String, Set<String>> hangsOn, Map<String, Integer> places) {
        Map<String, List<String>> waiting = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        hangsOn.forEach((code, others) -> {
            open.put(code, others.size());
            others.forEach(other ->
                    waiting.computeIfAbsent(other, none -> new ArrayList<>()).add(code));
            if (others.isEmpty()) {
                ready.add(code);
            }
        });
        Set<String> undecided = new LinkedHashSet<>(hangsOn.keySet());
        while (!ready.isEmpty()) {
            String code = ready.remove();
            undecided.remove(code);
            places.put(
                    code,
                    1
                            + hangsOn.getOrDefault(code, Set.of()).stream()
                                    .mapToInt(places::get)
                                    .max()
                                    .orElse(0));
            for (String next : waiting.getOrDefault(code, List.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return undecided;
    }
}
