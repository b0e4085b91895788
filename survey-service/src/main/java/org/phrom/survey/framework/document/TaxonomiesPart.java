package org.phrom.survey.framework.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phrom.survey.framework.domain.Taxonomies;

/** Lists of obstacles and success factors with which answers may be tagged. */
final class TaxonomiesPart implements Part {

    private final Spot taxonomies;
    private final Findings findings;

    TaxonomiesPart(Spot document, Findings findings) {
        this.taxonomies = document.get("taxonomies");
        this.findings = findings;
    }

    Taxonomies read() {
        return new Taxonomies(codes("obstacles"), codes("successFactors"));
    }

    /** Whether there is nothing to tag with. */
    boolean isEmpty() {
        return read().equals(Taxonomies.NONE);
    }

    @Override
    public void check() {
        List.of("obstacles", "successFactors")
                .forEach(name -> findings.repeatedCodes(taxonomies.get(name).items()));
    }

    private Map<String, Boolean> codes(String name) {
        Map<String, Boolean> codes = new HashMap<>();
        taxonomies
                .get(name)
                .items()
                .forEach(tag ->
                        codes.put(tag.text("code"), tag.get("needsComment").isTrue()));
        return codes;
    }
}
