package org.phrom.scoring.calculator.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** The parts of a form as bytes, whether they came as files or as fields. */
final class CalculationForm {

    private CalculationForm() {}

    static Map<String, byte[]> parts(MultipartFormDataInput form) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Problem problem = new Problem(CommonProblem.INVALID);
        for (Map.Entry<String, Collection<FormValue>> entry : form.getValues().entrySet()) {
            if (entry.getValue().size() > 1) {
                problem.at("/" + entry.getKey(), "part-twice", new Text("ส่วนนี้ซ้ำ", "This part is there twice"));
            }
            parts.put(entry.getKey(), bytes(entry.getValue().iterator().next()));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        return parts;
    }

    private static byte[] bytes(FormValue part) {
        if (!part.isFileItem()) {
            return part.getValue().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream file = part.getFileItem().getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("an uploaded file can't be read", e);
        }
    }
}
