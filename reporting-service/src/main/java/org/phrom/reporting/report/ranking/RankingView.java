package org.phrom.reporting.report.ranking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Listing;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.readmodel.Run;

/** One page of a ranking, and which result it shows. */
@Schema(description = "One page of a ranking, and which result it shows")
record RankingView(
        @Schema(description = "Id of the round") String round,
        Run run,

        @Schema(description = "Whether the result may still change")
        boolean provisional,

        Provenance context,

        @Schema(description = "The lines of this page, in the order asked for")
        List<RankedOrganisation> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<RankedOrganisation> {}
