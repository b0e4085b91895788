package org.phrom.reporting.report.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Listing;
import org.phrom.reporting.readmodel.Run;

/** One page of a ranking, and which result it shows. */
record RankingView(
        String round,
        Run run,
        boolean provisional,
        List<RankedOrganisation> items,
        @Nullable String nextPageToken) implements Listing<RankedOrganisation> {}
