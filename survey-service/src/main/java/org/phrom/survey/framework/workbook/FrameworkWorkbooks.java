package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.document.FrameworkDocuments;

/** Framework documents as workbooks, there and back without loss. */
@ApplicationScoped
public class FrameworkWorkbooks {

    /** What they are on the wire. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FrameworkDocuments documents;
    private final Layout layout;

    /** Workbooks with the columns of the schema of these. */
    public FrameworkWorkbooks(FrameworkDocuments documents) {
        this.documents = documents;
        this.layout = new Layout(parsed(documents.schemaText()));
    }

    /** Reads a workbook. */
    public SentDocument read(byte[] file) {
        WorkbookFile.Read read = WorkbookFile.read(file);
        Assembling.Assembled assembled = Assembling.of(read.sheets(), layout);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(assembled.findings());
        String text = assembled.document().toString();
        return new SentDocument(text, documents.parse(text), findings, assembled.locations());
    }

    /** Writes a document that is kept. */
    public void write(String document, OutputStream out) throws IOException {
        WritingWorkbook.write(layout, Flattening.of(parsed(document), layout), out);
    }

    /** Writes a workbook to begin with. */
    public void template(OutputStream out) throws IOException {
        WritingWorkbook.write(layout, new Rows(), out);
    }

    private static JsonNode parsed(String text) {
        return Objects.requireNonNullElse(WorkbookJson.read(text), JsonNodeFactory.instance.objectNode());
    }
}
