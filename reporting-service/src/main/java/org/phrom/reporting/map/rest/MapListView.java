package org.phrom.reporting.map.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Items;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.domain.MapHead;

/** All maps. */
@Schema(name = "MapList", description = "All maps, of which there are 50 at most")
record MapListView(
        @Schema(description = "In order of their codes") List<MapHeadView> items)
        implements Items<MapListView.MapHeadView> {

    /** What is said of a map. */
    @Schema(name = "MapHead", description = "What is said of a map")
    record MapHeadView(
            @Schema(description = "Code of the map") String code,

            @Schema(description = "Counts its contents, from 1; one that Phrom comes with is version 1")
            long version,

            Text title,

            @Schema(description = "Whose it is, and under which licence")
            String attribution,

            @Schema(description = "Which property of the features that came held the codes")
            String codeProperty,

            @Schema(description = "How many areas and places it has")
            int size,

            @Schema(description = "When it was written; absent for one that Phrom comes with") @Nullable
            Instant changedAt) {

        static MapHeadView of(MapHead head) {
            return new MapHeadView(
                    head.code(),
                    head.version(),
                    head.title(),
                    head.attribution(),
                    head.property(),
                    head.size(),
                    head.changedAt());
        }
    }
}
