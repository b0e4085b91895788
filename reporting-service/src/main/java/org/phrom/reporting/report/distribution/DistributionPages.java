package org.phrom.reporting.report.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.ReportContext;

/** How the scores of the index are spread, worded, for documents that have it among others. */
@ApplicationScoped
public class DistributionPages {

    private final Distributions distributions;

    DistributionPages(Distributions distributions) {
        this.distributions = distributions;
    }

    /** Over all, and by area. */
    public Pages.DistributionPage of(ReportContext context, Words words) {
        DistributionParameters index = new DistributionParameters(context.run().kind(), null, null);
        return new DistributionPage(words, context, distributions.of(context, index)).page();
    }
}
