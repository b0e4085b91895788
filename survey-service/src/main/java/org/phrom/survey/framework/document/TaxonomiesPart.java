package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private Set<String> codes(String name) {
        Set<String> codes = new HashSet<>();
        taxonomies.get(name).items().forEach(tag -> codes.add(tag.text("code")));
        return codes;
    }
}
