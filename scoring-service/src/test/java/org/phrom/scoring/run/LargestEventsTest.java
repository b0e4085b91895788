package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Survey;

/** What survey-service may tell at most: a framework of 5,000 questions, and answers up to the last byte of an event. */
@QuarkusTest
class LargestEventsTest {

    private static final int QUESTIONS = 5_000;
    private static final int MOST_BYTES = BodySize.MOST;
    private static final int MOST_DOCUMENT_BYTES = BodySize.MOST_LARGE - 1_024;
    private static final Path ANSWERS = Path.of("../survey-service/contracts/events/answers-changed.v1/schema.json");

    @Test
    void theLargestAnswersToTheLargestFrameworkAreScored() {
        Survey survey = new Survey("live-largest");
        Sent answers = answers(survey);
        Contracts.assertValid(ANSWERS, answers.body());
        Topics.send("phrom.frameworks", survey.framework(document(survey)));
        survey.tellRound("open", 2);
        survey.tell(survey.handedIn("THA", 3), answers);

        soon(() -> assertThat(told(survey.liveRun() + ":THA")).hasSize(1));

        assertThat(Survey.read(told(survey.liveRun() + ":THA").get(0).value())
                        .path("score")
                        .asDouble())
                .isEqualTo((0.9 + 0.8 + 0.7 + 0.4) / 4);
    }

    private static ObjectNode document(Survey survey) {
        ObjectNode document = (ObjectNode)
                Survey.read(survey.framework().body()).path("document").deepCopy();
        ArrayNode questions = (ArrayNode) document.path("questions");
        for (int question = questions.size(); question < QUESTIONS; question++) {
            ObjectNode one = questions.addObject().put("code", code(question)).put("type", "text");
            one.putObject("text").put("th", "A").put("en", "A");
            one.putArray("appliesTo").add(question % 2 == 0 ? "economy" : "province");
        }
        int left = MOST_DOCUMENT_BYTES - bytes(document.toString());
        assertThat(left).isPositive();
        ((ObjectNode) questions.get(QUESTIONS - 1).path("text")).put("en", "A".repeat(left + 1));
        assertThat(bytes(document.toString())).isEqualTo(MOST_DOCUMENT_BYTES);
        return document;
    }

    private static Sent answers(Survey survey) {
        Sent few = survey.answers("THA", 3, 0.9, 0.8, 0.7, 0.4);
        ObjectNode event = (ObjectNode) Survey.read(few.body());
        ObjectNode answers = (ObjectNode) event.path("answers");
        for (int question = Survey.COMPONENTS.size(); question < QUESTIONS; question++) {
            if (question % 2 == 0) {
                answers.putObject(code(question)).put("status", "answered").put("value", "v".repeat(100));
            } else {
                ((ArrayNode) event.path("notApplicable")).add(code(question));
            }
        }
        int left = MOST_BYTES - bytes(event.toString());
        assertThat(left).isPositive();
        ((ObjectNode) answers.path(code(QUESTIONS - 2))).put("value", "v".repeat(100 + left));
        assertThat(bytes(event.toString())).isEqualTo(MOST_BYTES);
        UUID assessment = survey.assessmentOf("THA");
        return Sent.of("answers-changed.v1", assessment + "/self", 3, event.toString());
    }

    private static String code(int question) {
        return "question-" + question;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
