package org.phrom.survey.framework.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;

/** Writes a document that is kept as YAML or as a workbook. */
@ApplicationScoped
class DocumentWriter {

    private final FrameworkWorkbooks workbooks;
    private final JsonFactory json = new JsonFactory();
    private final YAMLFactory yaml = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    DocumentWriter(FrameworkWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    String yaml(String document) {
        StringWriter text = new StringWriter();
        try (JsonParser from = json.createParser(document);
                JsonGenerator to = yaml.createGenerator(text)) {
            for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token.isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    byte[] workbook(String document) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            workbooks.write(document, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    byte[] template() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            workbooks.template(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
