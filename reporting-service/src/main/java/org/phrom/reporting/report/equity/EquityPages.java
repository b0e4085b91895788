package org.phrom.reporting.report.equity;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.ReportContext;

/** How equal the scores of the index are, worded, for documents that have it among others. */
@ApplicationScoped
public class EquityPages {

    private final Equities equities;

    EquityPages(Equities equities) {
        this.equities = equities;
    }

    /** Against the area with the highest mean. */
    public Pages.EquityPage of(ReportContext context, Words words) {
        return new EquityPage(words, context, equities.of(context, null, null)).page();
    }
}
