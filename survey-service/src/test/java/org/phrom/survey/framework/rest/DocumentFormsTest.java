package org.phrom.survey.framework.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;
import org.phrom.survey.framework.workbook.RandomDocument;

class DocumentFormsTest {

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(json));
    private final FrameworkWorkbooks workbooks = new FrameworkWorkbooks(documents);
    private final DocumentWriter writer = new DocumentWriter(workbooks);
    private final DocumentParser parser = new DocumentParser(json, documents, workbooks);

    @Property(tries = 300)
    void yamlThereAndBackChangesNothing(@ForAll long seed) throws JsonProcessingException {
        JsonNode document = RandomDocument.of(documents.parse(documents.schemaText()), seed);

        String yaml = writer.yaml(document.toString());
        String read = parser.read(
                        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                        new MediaType("application", "yaml"))
                .text();

        assertThat(json.readTree(read).equals(NUMBERS_BY_VALUE, json.readTree(document.toString())))
                .as(yaml)
                .isTrue();
    }
}
