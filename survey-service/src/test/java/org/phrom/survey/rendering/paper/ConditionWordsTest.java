package org.phrom.survey.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.Documents;
import org.phrom.survey.rendering.form.FormReader;

class ConditionWordsTest {

    private static List<String> said(String condition, String language) {
        ObjectNode document = Documents.everyKind();
        ((ObjectNode) document.at("/questions/3")).put("visibleWhen", condition);
        FrameworkTimes times = new FrameworkTimes(Instant.EPOCH, null, null, Instant.EPOCH, null);
        return new BlankForm(FormReader.read(document, "province"), times, Locale.forLanguageTag(language))
                .blocks()
                .dropWhile(block -> !"PL3".equals(block.remark()))
                .skip(1)
                .limit(1)
                .map(Block::text)
                .toList();
    }

    @Test
    void peopleReadTheWordsOfOptionsAndNotTheirCodes() {
        String condition = "answers.PL1 in ['draft', 'adopted'] && answers.POP > 1000";

        assertThat(said(condition, "th"))
                .containsExactly("(ข้อ PL1 คือ “อยู่ระหว่างจัดทำ” หรือ “ประกาศใช้แล้ว”) และ ข้อ POP มากกว่า 1,000");
        assertThat(said(condition, "en"))
                .containsExactly("(PL1 is “Being drafted” or “Adopted”) and POP is more than 1,000");
    }

    @Test
    void aChoiceOfSeveralIncludesOne() {
        assertThat(said("'data' in answers.PL2 || has(answers.LV1)", "en"))
                .containsExactly("PL2 includes “Data” or LV1 is answered");
    }

    @Test
    void whatHasNoSimpleWordsStaysAsItWasWritten() {
        for (String condition : List.of("answers.POP * 2 > 10", "answers.PL1 ==", "!(answers.POP > 1)")) {
            assertThat(said(condition, "en")).containsExactly(condition);
        }
    }
}
