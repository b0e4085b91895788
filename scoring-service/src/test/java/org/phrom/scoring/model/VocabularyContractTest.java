package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.model.domain.document.Family;
import org.phrom.scoring.model.domain.document.Kind;
import org.phrom.scoring.model.domain.document.Kind.Role;
import org.phrom.scoring.model.domain.document.Method;
import org.phrom.scoring.model.domain.document.Setting;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Others that check model documents, as survey-service does those of frameworks, read what they may say from a file. */
class VocabularyContractTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path COMMITTED = Path.of("contracts/model-steps.json");
    private static final Path MADE = Path.of("target/model-steps.json");

    @Test
    void theCommittedStepsAreThoseThatAreRead() throws IOException {
        ObjectNode steps = JSON.createObjectNode();
        Vocabulary.STEPS.forEach(step -> steps.set(step.name(), family(step)));
        String made = JSON.writeValueAsString(steps) + "\n";
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("Steps changed. To accept: cp scoring-service/target/model-steps.json scoring-service/contracts/"
                        + " and survey-service/src/main/resources/schema/")
                .isEqualTo(made);
    }

    private static ObjectNode family(Family family) {
        ObjectNode node = JSON.createObjectNode();
        node.put("particular", family.particular().name().toLowerCase(Locale.ROOT));
        ObjectNode methods = node.putObject("methods");
        for (Method method : family.methods()) {
            ObjectNode settings = methods.putObject(method.name());
            family.settings(method).forEach(setting -> settings.set(setting.name(), setting(setting)));
        }
        return node;
    }

    private static ObjectNode setting(Setting setting) {
        ObjectNode node = kind(setting.kind());
        if (setting.required()) {
            node.put("required", true);
        }
        return node;
    }

    private static ObjectNode kind(Kind kind) {
        ObjectNode node = JSON.createObjectNode();
        if (kind instanceof Kind.Num number) {
            node.put("kind", "number").put("from", number.from()).put("to", number.to());
        } else if (kind instanceof Kind.Whole whole) {
            node.put("kind", "whole").put("from", whole.from()).put("to", whole.to());
        } else if (kind instanceof Kind.Word word) {
            node.put("kind", "word");
            word.known().forEach(node.putArray("known")::add);
        } else if (kind instanceof Kind.Numbers numbers) {
            node.put("kind", "numbers").put("fewest", numbers.fewest()).put("most", numbers.most());
        } else if (kind instanceof Kind.Nested nested) {
            node.put("kind", "nested").setAll(family(nested.family()));
        } else {
            node.put("kind", kind.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            role(kind, node);
        }
        return node;
    }

    private static void role(Kind kind, ObjectNode node) {
        Role role = kind instanceof Kind.Code code
                ? code.role()
                : kind instanceof Kind.Codes codes
                        ? codes.role()
                        : kind instanceof Kind.NumberByCode byCode ? byCode.role() : null;
        if (role != null) {
            node.put("role", role.name().toLowerCase(Locale.ROOT));
        }
    }
}
