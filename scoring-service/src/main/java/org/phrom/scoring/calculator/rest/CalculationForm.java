package org.phrom.scoring.calculator.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.app.Posted;
import org.phrom.scoring.calculator.app.Spools;

/** The parts of a form, put aside, whether they came as files or as fields. */
final class CalculationForm {

    private CalculationForm() {}

    static Posted parts(MultipartFormDataInput form, Spools spools) {
        Problem problem = new Problem(CommonProblem.INVALID);
        for (Map.Entry<String, Collection<FormValue>> entry : form.getValues().entrySet()) {
            if (entry.getKey() == null) {
                problem.at("", "part-without-name", new Text("มีส่วนที่ไม่มีชื่อ", "A part has no name"));
            } else if (entry.getValue().size() > 1) {
                problem.at("/" + entry.getKey(), "part-twice", new Text("ส่วนนี้ซ้ำ", "This part is there twice"));
            }
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        Map<String, Spools.Spool> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Collection<FormValue>> entry :
                    form.getValues().entrySet()) {
                parts.put(entry.getKey(), aside(entry.getValue().iterator().next(), spools));
            }
            return Posted.form(parts);
        } catch (RuntimeException e) {
            parts.values().forEach(Spools.Spool::close);
            throw e;
        }
    }

    private static Spools.Spool aside(FormValue part, Spools spools) {
        try (InputStream in = part.isFileItem()
                ? part.getFileItem().getInputStream()
                : new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8))) {
            return spools.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can't be put aside", e);
        }
    }
}
