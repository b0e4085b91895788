package org.phrom.survey.round.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Stage;
import org.phrom.survey.round.domain.StageKind;

/** Whether stages can follow each other as they are laid down; each finding points into {@code stages}. */
final class StageCheck {

    private final List<Stage> stages;
    private final Problem problem;

    private StageCheck(List<Stage> stages, Problem problem) {
        this.stages = stages;
        this.problem = problem;
    }

    static void check(List<Stage> stages, Problem problem) {
        StageCheck check = new StageCheck(stages, problem);
        for (int i = 0; i < stages.size(); i++) {
            check.order(i);
            check.times(i);
        }
    }

    /** Whether the first stage can close at that moment, before the next one opens. */
    static void checkUntil(Instant until, List<Stage> stages, Problem problem) {
        Instant opens = stages.get(0).opens();
        if (opens != null && !until.isAfter(opens)) {
            problem.at("/answersUntil", "not-after-opening", notAfterOpening());
        }
        if (stages.size() > 1 && overlap(until, stages.get(1).opens())) {
            problem.at("/answersUntil", "overlap", overlap());
        }
    }

    private void order(int i) {
        StageKind kind = stages.get(i).kind();
        if (i == 0 && kind != StageKind.ANSWERING) {
            problem.at(
                    "/stages/0/kind",
                    "not-answering",
                    new Text("ขั้นแรกต้องเป็นการตอบ (answering)", "The first stage is answering"));
        }
        if (i > 0 && kind.compareTo(stages.get(i - 1).kind()) <= 0) {
            problem.at(
                    "/stages/" + i + "/kind",
                    "out-of-order",
                    new Text(
                            "แต่ละขั้นมีได้ครั้งเดียว ตามลำดับ answering, review, objection, decision",
                            "Each stage comes once, in the order answering, review, objection, decision"));
        }
    }

    private void times(int i) {
        Stage stage = stages.get(i);
        Instant opens = stage.opens();
        Instant closes = stage.closes();
        if (i > 0 && opens == null) {
            problem.at("/stages/" + i + "/opensAt", "not-null", missing());
        }
        if (i < stages.size() - 1 && closes == null) {
            problem.at("/stages/" + i + "/closesAt", "not-null", missing());
        }
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            problem.at("/stages/" + i + "/closesAt", "not-after-opening", notAfterOpening());
        }
        if (i > 0 && overlap(stages.get(i - 1).closes(), opens)) {
            problem.at("/stages/" + i + "/opensAt", "overlap", overlap());
        }
    }

    private static boolean overlap(@Nullable Instant closes, @Nullable Instant nextOpens) {
        return closes != null && nextOpens != null && nextOpens.isBefore(closes);
    }

    private static Text missing() {
        return new Text("ต้องระบุค่านี้", "This is required");
    }

    private static Text notAfterOpening() {
        return new Text("ต้องอยู่หลังเวลาเปิดของขั้น", "It must be after the opening of the stage");
    }

    private static Text overlap() {
        return new Text("ช่วงเวลาซ้อนกับขั้นข้างเคียง", "It overlaps the stage next to it");
    }
}
