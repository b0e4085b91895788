package org.phrom.survey.rendering.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Languages;
import org.phrom.kit.text.Text;

/** The language of a form: the one in its address, or else the first of the two that its reader takes, or else English. */
final class FormLanguage {

    static final String LANG = "th or en; without it the language that Accept-Language prefers, or else English";
    static final String ORGANISATION_TYPE =
            "Type of organisation whose form is wanted: one of the framework's organisationTypes. Without it the form has"
                    + " the questions of all types, and says of each whom it is for";

    private FormLanguage() {}

    /**
     * The language of the form.
     *
     * @throws Problem 400 when another one is asked for
     */
    static Locale of(@Nullable String lang, HttpHeaders headers) {
        if (lang != null && !Languages.isKnown(lang)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter("lang", "not-a-language", new Text("ใช้ได้เฉพาะ th หรือ en", "It is th or en"));
        }
        return Languages.of(lang, headers);
    }
}
