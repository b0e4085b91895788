package org.phrom.reporting.report.board;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Listing;
import org.phrom.kit.http.Page;

/** One page of participants. */
@Schema(name = "ResponseBoardPage", description = "How far participants have come: one page")
record BoardPageView(
        @Schema(description = "The participants, in order of their codes")
        List<BoardLine> items,

        @Schema(description = "What to ask for the next page with; absent on the last one") @Nullable
        String nextPageToken)
        implements Listing<BoardLine> {

    static BoardPageView of(Page<BoardLine> page) {
        return new BoardPageView(page.items(), page.nextPageToken());
    }
}
