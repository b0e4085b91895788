package org.phrom.survey.framework.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.phrom.kit.page.Frame;

/** The templates of pages about frameworks. */
@CheckedTemplate(basePath = "DifferencesPages")
final class DifferencesPages {

    private DifferencesPages() {}

    static native TemplateInstance differences(Frame frame, DifferencesPage page);
}
