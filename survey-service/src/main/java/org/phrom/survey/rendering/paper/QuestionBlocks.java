package org.phrom.survey.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Evidence;
import org.phrom.survey.rendering.form.FormQuestion.Rules;
import org.phrom.survey.rendering.form.FormQuestion.Window;
import org.phrom.survey.rendering.form.FormRoster;
import org.phrom.survey.rendering.paper.Block.Kind;

/** One question on a blank form: what is asked, what explains it, and space for the answer. */
final class QuestionBlocks {

    private final Map<String, FormRoster> rosters;
    private final Labels labels;
    private final ConditionWords conditions;
    private final AnswerBlocks answers;

    QuestionBlocks(FormDefinition form, Labels labels) {
        this.rosters = form.rosters();
        this.labels = labels;
        this.conditions = new ConditionWords(
                form.questions().collect(Collectors.toMap(FormQuestion::code, question -> question)), labels);
        this.answers = new AnswerBlocks(labels);
    }

    List<Block> of(FormQuestion question, String number) {
        List<Block> blocks = new ArrayList<>();
        Rules rules = question.rules();
        String mark = rules.required() ? " *" : "";
        blocks.add(Block.of(
                Kind.QUESTION, number + " " + labels.of(question.wording().text()) + mark, question.code()));
        when(labels.of("ตอบเมื่อ", "Answer when"), rules.visibleWhen(), question, blocks);
        when(labels.of("ต้องตอบเมื่อ", "Must be answered when"), rules.requiredWhen(), question, blocks);
        explain(question, blocks);
        exempt(question, blocks);
        FormRoster roster =
                rosters.get(Objects.requireNonNullElse(question.scope().roster(), ""));
        if (roster == null) {
            blocks.addAll(answers.of(question));
        } else {
            blocks.add(new RosterTable(roster, question, labels).block());
        }
        prove(question, blocks);
        if (question.obstacles()) {
            String codes = labels.of("รหัสตามภาคผนวก", "codes of the annex");
            blocks.add(Block.of(Kind.LINE, labels.of("อุปสรรค", "Obstacles"), codes));
            blocks.add(Block.of(Kind.LINE, labels.of("ปัจจัยความสำเร็จ", "Success factors"), codes));
        }
        return blocks;
    }

    private void exempt(FormQuestion question, List<Block> blocks) {
        FormRoster roster =
                rosters.get(Objects.requireNonNullElse(question.scope().roster(), ""));
        boolean item = roster != null && roster.mayAskNotApplicable() != null;
        if (item || question.scope().mayAskNotApplicable() != null) {
            String what = item ? labels.of("รายการใด", "an item") : labels.of("ข้อนี้", "this");
            blocks.add(Block.of(
                    Kind.NOTE,
                    labels.of(
                            "หาก" + what + "ไม่ใช้กับหน่วยงาน ให้ขอยกเว้นพร้อมเหตุผล",
                            "Where " + what
                                    + " does not apply to the organisation, it may ask for that, with a reason"),
                    labels.of("ขอยกเว้น", "Exemption")));
        }
    }

    private void explain(FormQuestion question, List<Block> blocks) {
        note(null, question.wording().help(), blocks);
        note(labels.of("นิยาม", "Definition"), question.wording().definition(), blocks);
        note(
                labels.of("หลักฐานที่ใช้ได้", "Accepted evidence"),
                question.wording().acceptedEvidence(),
                blocks);
        if (!question.scope().appliesTo().isEmpty()) {
            String types =
                    question.scope().appliesTo().stream().map(labels::kind).collect(Collectors.joining(", "));
            blocks.add(Block.of(Kind.NOTE, types, labels.of("สำหรับ", "For")));
        }
        question.rules().constraints().forEach(rule -> note(labels.of("ข้อกำหนด", "Rule"), rule.message(), blocks));
    }

    private void note(@Nullable String label, @Nullable Text text, List<Block> blocks) {
        if (text != null) {
            blocks.add(Block.of(Kind.NOTE, labels.of(text), label));
        }
    }

    private void when(String label, @Nullable FormCondition condition, FormQuestion question, List<Block> blocks) {
        if (condition != null) {
            blocks.add(Block.of(Kind.NOTE, conditions.of(condition, question), label));
        }
    }

    private void prove(FormQuestion question, List<Block> blocks) {
        Evidence evidence = question.rules().evidence();
        if (evidence == null || evidence.rule().equals("none")) {
            return;
        }
        boolean must = evidence.rule().equals("required");
        when(labels.of("แนบหลักฐานเมื่อ", "Evidence when"), evidence.when(), question, blocks);
        blocks.add(Block.of(
                Kind.LINE,
                labels.of("หลักฐาน", "Evidence") + (must ? " *" : ""),
                evidence.window() == null ? null : days(evidence.window())));
    }

    private String days(Window window) {
        String from = window.from() == null ? "" : labels.of("ตั้งแต่ ", "from ") + labels.day(window.from());
        String to = window.to() == null ? "" : labels.of("ถึง ", "to ") + labels.day(window.to());
        return (from + " " + to).strip();
    }
}
