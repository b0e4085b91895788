package org.phrom.survey.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Remarks;

/** What stands beside an answer, as it is kept. */
class RemarksJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Property
    void whatWasWrittenIsReadAndTakesNoMoreThanReckoned(@ForAll("remarks") Remarks remarks) throws Exception {
        String written = json.writeValueAsString(remarks);
        Answers with =
                new Answers(java.util.Map.of(AnswerKey.of("q"), new Answer(AnswerStatus.UNKNOWN, null, remarks, 1)));
        Answers without = new Answers(java.util.Map.of(AnswerKey.of("q"), new Answer(AnswerStatus.UNKNOWN, null, 1)));

        assertThat(json.readValue(written, Remarks.class)).isEqualTo(remarks);
        int told = written.replaceAll(",?\"(obstacles|successFactors|evidence)\":\\[]", "")
                .replaceAll(",\"(severity|comment|title|date)\":null", "")
                .getBytes(StandardCharsets.UTF_8)
                .length;
        assertThat(with.bytes() - without.bytes()).isGreaterThanOrEqualTo(told - 2);
    }

    @Provide
    Arbitrary<Remarks> remarks() {
        Arbitrary<String> texts = Arbitraries.of("ก\"ข", "plain", "a\nb");
        Arbitrary<Remarks.Tag> tags = Combinators.combine(
                        Arbitraries.of("budget", "staff"),
                        Arbitraries.of(1, 2, 3).injectNull(0.3),
                        texts.injectNull(0.3))
                .as(Remarks.Tag::new);
        Arbitrary<Remarks.Evidence> evidence = Combinators.combine(
                        Arbitraries.of("url", "file"),
                        Arbitraries.just("https://a.th/ก"),
                        texts.injectNull(0.3),
                        Arbitraries.just("2025-10-01").injectNull(0.3))
                .as(Remarks.Evidence::new);
        return Combinators.combine(
                        tags.list().ofMaxSize(3),
                        tags.list().ofMaxSize(3),
                        evidence.list().ofMaxSize(3))
                .as((obstacles, factors, proofs) -> new Remarks(List.copyOf(obstacles), factors, proofs));
    }
}
