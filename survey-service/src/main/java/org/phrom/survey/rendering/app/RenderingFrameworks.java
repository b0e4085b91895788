package org.phrom.survey.rendering.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.ShowingFrameworks;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormReader;

/** Gives framework versions as forms to whoever may see them. */
@ApplicationScoped
public class RenderingFrameworks {

    private final ShowingFrameworks frameworks;
    private final FrameworkDocuments documents;

    RenderingFrameworks(ShowingFrameworks frameworks, FrameworkDocuments documents) {
        this.frameworks = frameworks;
        this.documents = documents;
    }

    /**
     * A version and the form that is made of it.
     *
     * @param whose type of organisation whose form it is, or {@code *} for all
     */
    public record Rendered(FrameworkVersion version, FormDefinition form, String whose) {}

    /**
     * The form of a version.
     *
     * @param organisationType whose form it is; with null that of all types together
     * @throws Problem 404 without such a version, 400 when it is for no organisations of that type
     */
    public Rendered form(FrameworkKey key, @Nullable String organisationType) {
        FrameworkVersion version = frameworks.find(key);
        JsonNode document = documents.parse(version.document());
        List<String> types = FormReader.organisationTypes(document);
        if (organisationType != null && !types.contains(organisationType)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "organisationType",
                            "type-not-of-framework",
                            new Text(
                                    "กรอบการประเมินนี้ใช้กับ " + String.join(", ", types),
                                    "This framework is for " + String.join(", ", types)));
        }
        return new Rendered(
                version,
                FormReader.read(document, organisationType),
                Objects.requireNonNullElse(organisationType, "*"));
    }
}
