package org.phrom.survey.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormRoster;
import org.phrom.survey.rendering.paper.Block.Box;
import org.phrom.survey.rendering.paper.Block.Cell;

/** A question that is asked about each item of a roster: a row for each, and empty ones for those that the body adds. */
final class RosterTable {

    private static final int EMPTY_ROWS = 5;
    private static final int ROWS_OF_AN_ITEM = 3;

    private final FormRoster roster;
    private final FormQuestion question;
    private final Labels labels;

    RosterTable(FormRoster roster, FormQuestion question, Labels labels) {
        this.roster = roster;
        this.question = question;
        this.labels = labels;
    }

    Block block() {
        List<List<Cell>> rows = new ArrayList<>();
        String name = roster.name() == null ? labels.of("รายการ", "Item") : labels.of(roster.name());
        rows.add(List.of(
                Cell.of(name), Cell.of(new AnswerBlocks(labels).headed(labels.of("คำตอบ", "Answer"), question))));
        roster.items().forEach(item -> add(rows, labels.of(item.name())));
        if (roster.open()) {
            for (int i = 0; i < rows(roster.max(), EMPTY_ROWS); i++) {
                add(rows, "");
            }
        }
        return Block.table(rows);
    }

    private void add(List<List<Cell>> rows, String item) {
        List<Box> boxes = new AnswerBlocks(labels).boxes(question);
        FormRoster.Observations observations = roster.observations();
        int times = question.scope().perObservation() == null || observations == null
                ? 1
                : rows(observations.max(), ROWS_OF_AN_ITEM);
        for (int i = 1; i <= times; i++) {
            String name = times == 1 ? item : (item + " (" + i + ")").strip();
            rows.add(List.of(Cell.of(name), new Cell("", boxes)));
        }
    }

    private static int rows(@Nullable Integer most, int atMost) {
        return Math.min(Objects.requireNonNullElse(most, atMost), atMost);
    }
}
