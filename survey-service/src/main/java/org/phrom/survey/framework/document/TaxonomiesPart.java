package org.phrom.survey.framework.document;

/** Lists of obstacles and success factors that answers may name; not supported yet. */
final class TaxonomiesPart implements Part {

    private final Spot document;
    private final Findings findings;

    TaxonomiesPart(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    @Override
    public void support() {
        if (document.has("taxonomies")) {
            findings.notSupported(document.get("taxonomies"));
        }
    }
}
