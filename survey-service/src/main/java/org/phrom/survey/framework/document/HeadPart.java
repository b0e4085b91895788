package org.phrom.survey.framework.document;

import java.util.List;
import java.util.Set;
import org.phrom.kit.text.Text;

/** What stands at the top: which framework it is, its title, its source, and for whom it is. */
final class HeadPart implements Part {

    // its own fields, and those that other parts answer for
    private static final Set<String> SUPPORTED = Set.of(
            "framework",
            "version",
            "title",
            "description",
            "languages",
            "source",
            "derivedFrom",
            "organisationTypes",
            "optionSets",
            "rosters",
            "questions",
            "pages",
            "tree",
            "bands",
            "scoring",
            "taxonomies");

    private final Spot document;
    private final Findings findings;

    HeadPart(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    @Override
    public void support() {
        findings.only(document, SUPPORTED);
    }

    String framework() {
        return document.text("framework");
    }

    String version() {
        return document.text("version");
    }

    Text title() {
        return document.get("title").words();
    }

    List<String> organisationTypes() {
        return document.get("organisationTypes").strings();
    }
}
