package org.phrom.reporting.plan.app;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.readmodel.Framework;

/** Holds what is written into a plan against the framework of its round. */
final class CheckingContent {

    private static final double LARGEST_SCORE = 1e9;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Framework framework;
    private final Problem problem = new Problem(CommonProblem.INVALID);

    private CheckingContent(Framework framework) {
        this.framework = framework;
    }

    /**
     * Checks all measures.
     *
     * @throws Problem 422 with all that is wrong
     */
    static void check(Framework framework, List<Measure> measures) {
        CheckingContent checking = new CheckingContent(framework);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            String pointer = "/measures/" + i;
            Measure measure = measures.get(i);
            if (!codes.add(measure.code())) {
                checking.found(pointer + "/code", "repeated", "มีรหัสมาตรการซ้ำ", "Another measure has this code");
            }
            checking.node(pointer, measure);
            checking.costs(pointer + "/costs/", measure.costs());
            LocalDate due = measure.dueDate();
            if (due != null && (due.isBefore(FIRST_DAY) || due.isAfter(LAST_DAY))) {
                checking.found(
                        pointer + "/dueDate",
                        "out-of-range",
                        "ต้องเป็นปี ค.ศ. 2000 ถึง 2199",
                        "It is of the years 2000 to 2199 of the Common Era");
            }
        }
        if (checking.problem.hasFindings()) {
            throw checking.problem;
        }
    }

    private void node(String pointer, Measure measure) {
        Framework.Node node = framework.node(measure.node()).orElse(null);
        if (node == null) {
            found(pointer + "/node", "unknown-node", "กรอบการประเมินไม่มีโหนดนี้", "The framework has no such node");
        }
        Integer level = measure.targetLevel();
        Double score = measure.targetScore();
        if ((level == null) == (score == null)) {
            found(
                    pointer,
                    "either",
                    "ต้องระบุ targetLevel หรือ targetScore อย่างใดอย่างหนึ่ง",
                    "Either targetLevel or targetScore is needed");
        } else if (node != null && level != null && node.level(level).isEmpty()) {
            found(
                    pointer + "/targetLevel",
                    "unknown-level",
                    "บันไดระดับของโหนดนี้ไม่มีระดับนี้",
                    "The node has no ladder with this level");
        } else if (score != null && !(score >= 0 && score <= largest())) {
            found(
                    pointer + "/targetScore",
                    "out-of-range",
                    "ต้องอยู่ในช่วงคะแนนของกรอบการประเมิน",
                    "It lies on the scale of the framework's scores");
        }
    }

    private double largest() {
        double end = framework.scaleEnd();
        return end > 0 ? end : LARGEST_SCORE;
    }

    private void costs(String pointer, List<Cost> costs) {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < costs.size(); i++) {
            if (!years.add(costs.get(i).budgetYear())) {
                found(pointer + i + "/budgetYear", "repeated", "มีปีงบประมาณซ้ำ", "The year is named twice");
            }
        }
    }

    private void found(String pointer, String code, String th, String en) {
        problem.at(pointer, code, new Text(th, en));
    }
}
