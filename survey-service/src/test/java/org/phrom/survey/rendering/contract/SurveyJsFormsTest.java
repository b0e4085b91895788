package org.phrom.survey.rendering.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.document.FormVectors;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Constraint;
import org.phrom.survey.rendering.form.FormReader;
import org.phrom.survey.rendering.surveyjs.SurveyJs;

/**
 * The forms that other implementations decide, as surveys of SurveyJS beside what the server decides of them; the module
 * clients plays them in survey-core. Left out is what the notes of the survey say, and nothing else.
 */
class SurveyJsFormsTest {

    private static final String NAME = "forms.surveyjs.json";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theCommittedSurveysAreThoseThatAreMade() throws IOException {
        ArrayNode made = json.createArrayNode();
        int all = 0;
        for (JsonNode form : FormVectors.forms()) {
            all += form.get("cases").size() * form.get("questions").size();
            made.add(new Played(form).written());
        }

        assertThat(made.findValues("visible")).as("of %d states", all).hasSizeGreaterThan(all * 2 / 3);
        assertThat(made.findValues("broken")).as("answers that break rules").hasSizeGreaterThan(20);
        Renderings.assertCommitted(NAME, made);
    }

    /** One form. */
    private static final class Played {
        private final JsonNode form;
        private final JsonNode rendered;
        private final Map<String, FormQuestion> questions = new LinkedHashMap<>();
        private final Set<String> unsaid;

        Played(JsonNode form) {
            this.form = form;
            FormDefinition read = FormReader.read(
                    FormVectors.document(form), form.get("organisation").asText());
            read.questions().forEach(question -> questions.put(question.code(), question));
            this.rendered = SurveyJs.of(read);
            this.unsaid = unsaid();
        }

        // what can not be shown as it should be, and what hangs on the answers to it
        private Set<String> unsaid() {
            Set<String> found = new TreeSet<>();
            questions.values().stream()
                    .filter(question -> question.scope().roster() != null || lost(question, "visibleWhen"))
                    .forEach(question -> found.add(question.code()));
            int before;
            do {
                before = found.size();
                questions.values().stream()
                        .filter(question -> reads(question).anyMatch(found::contains))
                        .forEach(question -> found.add(question.code()));
            } while (found.size() > before);
            return found;
        }

        private static Stream<String> reads(FormQuestion question) {
            return Stream.ofNullable(question.rules().visibleWhen())
                    .map(FormCondition::reads)
                    .flatMap(List::stream);
        }

        private boolean lost(FormQuestion question, String member) {
            return notes(question, member).findAny().isPresent();
        }

        private Stream<String> notes(FormQuestion question, String member) {
            return StreamSupport.stream(rendered.get("notes").spliterator(), false)
                    .filter(note -> note.get("question").asText().equals(question.code())
                            && note.get("member").asText().equals(member))
                    .map(note -> note.get("note").asText());
        }

        ObjectNode written() {
            ObjectNode written = JsonNodeFactory.instance.objectNode();
            written.set("name", form.get("name"));
            written.set("survey", rendered.get("survey"));
            written.set("notes", rendered.get("notes"));
            ArrayNode left = written.putArray("leftOut");
            unsaid.forEach(left::add);
            ArrayNode cases = written.putArray("cases");
            for (JsonNode one : form.get("cases")) {
                ObjectNode state = cases.addObject();
                ObjectNode answers = state.putObject("answers");
                one.get("given").get("answers").properties().stream()
                        .filter(said -> isAlone(said.getKey()))
                        .forEach(said -> answers.set(said.getKey(), said.getValue()));
                ObjectNode expected = state.putObject("expected");
                one.get("expected").properties().stream()
                        .filter(said -> !unsaid.contains(said.getKey()))
                        .forEach(said -> expect(
                                expected.putObject(said.getKey()),
                                questions.get(said.getKey()),
                                said.getValue().asText()));
            }
            return written;
        }

        private boolean isAlone(String code) {
            FormQuestion question = questions.get(code);
            return question != null && question.scope().roster() == null;
        }

        // what is for other types of bodies is not in the survey
        private void expect(ObjectNode expected, @Nullable FormQuestion question, String state) {
            boolean visible = state.startsWith("shown") || state.startsWith("required");
            expected.put("visible", visible);
            if (question == null) {
                return;
            }
            if (visible && !lost(question, "requiredWhen")) {
                expected.put("required", state.startsWith("required"));
            }
            String breaks = ", breaks ";
            Set<Integer> said = saidConstraints(question);
            List<Integer> broken = state.contains(breaks)
                    ? Stream.of(state.substring(state.indexOf(breaks) + breaks.length())
                                    .split(" "))
                            .map(Integer::valueOf)
                            .filter(said::contains)
                            .toList()
                    : List.of();
            if (!broken.isEmpty()) {
                ObjectNode severities = expected.putObject("broken");
                broken.forEach(at -> severities.put(
                        at.toString(), question.rules().constraints().get(at).severity()));
            }
        }

        private Set<Integer> saidConstraints(FormQuestion question) {
            List<Constraint> constraints = question.rules().constraints();
            Set<String> lost = notes(question, "constraints").collect(Collectors.toSet());
            return IntStream.range(0, constraints.size())
                    .boxed()
                    .filter(at -> lost.stream()
                            .noneMatch(note -> note.endsWith(
                                    ": " + constraints.get(at).expect().expression())))
                    .collect(Collectors.toSet());
        }
    }
}
