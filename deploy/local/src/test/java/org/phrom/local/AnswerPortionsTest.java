package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPortionsTest {

    @Test
    void aShortQuestionnaireIsOneSave() {
        var body = read("{'answers': {'a': {'value': 1, 'version': 0}, 'b': {'value': 2, 'version': 0}}}");

        assertThat(AnswerPortions.of(body)).isEqualTo(List.of(body));
    }

    @Test
    void whatIsEnteredIsSavedBeforeTheAnswersAboutIt() {
        var body = Api.JSON.createObjectNode();
        for (int page = 1; page <= 300; page++) {
            var answers = body.withObjectProperty("answers");
            answers.withObjectProperty("A1").withObjectProperty("items").putObject("tax/" + page);
            body.withObjectProperty("rosters").withObjectProperty("services").putObject("tax/" + page);
        }

        var portions = AnswerPortions.of(body);

        assertThat(portions).hasSize(2);
        assertThat(portions.get(0).at("/rosters/services")).hasSize(300);
        assertThat(portions.get(0).at("/answers/A1/items")).hasSize(200);
        assertThat(portions.get(1).has("rosters")).isFalse();
        assertThat(portions.get(1).at("/answers/A1/items"))
                .hasSize(100)
                .isEqualTo(read(range(201, 300)).path("items"));
    }

    @Test
    void nothingIsNoSave() {
        assertThat(AnswerPortions.of(Api.JSON.createObjectNode())).isEmpty();
    }

    private static String range(int first, int last) {
        var items = Api.JSON.createObjectNode();
        for (int page = first; page <= last; page++) {
            items.putObject("tax/" + page);
        }
        return Api.JSON.createObjectNode().set("items", items).toString();
    }

    private static JsonNode read(String json) {
        try {
            return Api.JSON.readTree(json.replace('\'', '"'));
        } catch (java.io.IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
