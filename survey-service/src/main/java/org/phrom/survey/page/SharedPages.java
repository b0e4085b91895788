package org.phrom.survey.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.phrom.kit.page.Frame;

/** Templates that belong to no feature. */
@CheckedTemplate(basePath = "SharedPages")
final class SharedPages {

    private SharedPages() {}

    static native TemplateInstance problem(Frame frame, ProblemPage page);

    /** An error. */
    record ProblemPage(int status, String title, String text) {}
}
