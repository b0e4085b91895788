package org.phrom.survey.rendering.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Choices;
import org.phrom.survey.rendering.form.FormQuestion.Limits;
import org.phrom.survey.rendering.paper.Block.Box;
import org.phrom.survey.rendering.paper.Block.Cell;
import org.phrom.survey.rendering.paper.Block.Kind;

/** Space for the answer to a question. */
final class AnswerBlocks {

    private static final int SHORT = 200;
    private static final int LINES_OF_A_TEXT = 4;

    private final Labels labels;

    AnswerBlocks(Labels labels) {
        this.labels = labels;
    }

    List<Block> of(FormQuestion question) {
        List<Block> blocks = new ArrayList<>();
        List<Box> boxes = boxes(question);
        if (question.type().equals("multiChoice")) {
            blocks.add(Block.of(Kind.NOTE, labels.of("เลือกได้มากกว่าหนึ่งข้อ", "Several may be ticked"), null));
        }
        if (question.type().equals("table")) {
            blocks.add(table(question.choices()));
        } else if (isWritten(question)) {
            blocks.addAll(lines(question));
        }
        if (!boxes.isEmpty()) {
            blocks.add(Block.boxes(boxes));
        }
        return blocks;
    }

    /** What can be ticked: choices, and what is said instead of an answer. */
    List<Box> boxes(FormQuestion question) {
        Stream<Box> choices =
                switch (question.type()) {
                    case "singleChoice", "multiChoice" ->
                        question.choices().options().stream()
                                .filter(option -> option.obsolete() == null)
                                .map(option -> new Box(
                                        labels.of(option.text()),
                                        option.help() == null ? null : labels.of(option.help())));
                    case "yesNo" ->
                        Stream.of(new Box(labels.of("ใช่", "Yes"), null), new Box(labels.of("ไม่ใช่", "No"), null));
                    case "ladder" ->
                        question.choices().levels().stream()
                                .map(level -> new Box(
                                        labels.of("ระดับ ", "Level ") + level.level() + " – " + labels.of(level.text()),
                                        null));
                    default -> Stream.empty();
                };
        Stream<Box> statuses = question.statuses().stream()
                .map(status -> new Box(
                        status.equals("unknown")
                                ? labels.of("ไม่ทราบ", "Not known")
                                : labels.of("ไม่เกี่ยวข้อง", "Not relevant"),
                        null));
        return Stream.concat(choices, statuses).toList();
    }

    private static boolean isWritten(FormQuestion question) {
        return switch (question.type()) {
            case "singleChoice", "multiChoice", "yesNo", "ladder" -> false;
            default -> true;
        };
    }

    private List<Block> lines(FormQuestion question) {
        String label =
                switch (question.type()) {
                    case "date" -> labels.of("วัน/เดือน/ปี (พ.ศ.)", "Day/month/year");
                    case "url" -> labels.of("ที่อยู่เว็บ", "Web address");
                    case "file" -> labels.of("ชื่อเอกสารหรือที่อยู่เว็บ", "Document or its web address");
                    default -> labels.of("คำตอบ", "Answer");
                };
        Block first = Block.of(Kind.LINE, label, behind(question));
        List<Block> lines = new ArrayList<>(List.of(first));
        if (question.type().equals("text") && longest(question) > SHORT) {
            lines.addAll(Collections.nCopies(LINES_OF_A_TEXT - 1, Block.of(Kind.LINE, "", null)));
        }
        return lines;
    }

    private static int longest(FormQuestion question) {
        return Objects.requireNonNullElse(question.limits().maxLength(), Integer.MAX_VALUE);
    }

    /** What a number is counted in, and its bounds; null for what is no number and has none. */
    @Nullable
    String behind(FormQuestion question) {
        Limits limits = question.limits();
        List<String> parts = new ArrayList<>();
        if (limits.unit() != null) {
            parts.add(labels.of(limits.unit()));
        } else if (question.type().equals("percent")) {
            parts.add("%");
        } else if (limits.currency() != null) {
            parts.add(limits.currency().equals("THB") ? labels.of("บาท", "baht") : limits.currency());
        }
        String bounds = bounds(limits.min(), limits.max());
        if (bounds != null) {
            parts.add(bounds);
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private @Nullable String bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null && max != null) {
            return "(" + Labels.number(min) + "–" + Labels.number(max) + ")";
        }
        if (min != null) {
            return labels.of("(ไม่น้อยกว่า ", "(not less than ") + Labels.number(min) + ")";
        }
        return max == null ? null : labels.of("(ไม่เกิน ", "(not more than ") + Labels.number(max) + ")";
    }

    /** The head of a column of answers to a question. */
    String headed(String head, FormQuestion question) {
        String behind = behind(question);
        return behind == null ? head : head + " – " + behind;
    }

    private Block table(Choices table) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.of("")));
        table.columns()
                .forEach(column -> head.add(Cell.of(headed(
                        labels.of(column.wording().text()) + (column.rules().required() ? " *" : ""), column))));
        rows.add(head);
        table.rows().forEach(row -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(labels.of(row.text()))));
            table.columns().forEach(column -> cells.add(new Cell("", boxes(column))));
            rows.add(cells);
        });
        return Block.table(rows);
    }
}
