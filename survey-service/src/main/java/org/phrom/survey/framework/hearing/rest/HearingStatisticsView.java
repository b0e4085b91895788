package org.phrom.survey.framework.hearing.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.app.ShowingHearings.Statistics;
import org.phrom.survey.framework.hearing.domain.TargetKind;
import org.phrom.survey.framework.hearing.store.CommentCounts.By;
import org.phrom.survey.framework.hearing.store.CommentCounts.Group;
import org.phrom.survey.framework.hearing.store.CommentCounts.Tally;
import org.phrom.survey.framework.hearing.store.CommentCounts.Whole;

/** Counts of the comments on a version. */
@Schema(name = "HearingStatistics", description = "Counts of the comments on a framework version")
record HearingStatisticsView(
        @Schema(description = "All comments that are shown") CountsView all,

        @Schema(description = "How many organisations commented")
        long organisations,

        @Schema(description = "How many persons commented for themselves")
        long persons,

        @Schema(description = "How many comments are hidden, as they break the rules of the hearing")
        long hidden,

        @Schema(description = "By the region that they come from; without a code where they come from none")
        List<GroupView> byRegion,

        @Schema(
                description =
                        "By the type of organisation that they come from; without a code where they come from none")
        List<GroupView> byOrganisationType,

        @Schema(description = "By what they say") List<GroupView> byKind,

        @Schema(description = "By what they are about, in the order of the document")
        List<GroupView> byTarget) {

    static HearingStatisticsView of(Statistics statistics) {
        Whole whole = statistics.whole();
        return new HearingStatisticsView(
                CountsView.of(whole.tally()),
                whole.organisations(),
                whole.persons(),
                whole.hidden(),
                groups(statistics.groups(), By.REGION),
                groups(statistics.groups(), By.ORGANISATION_TYPE),
                groups(statistics.groups(), By.KIND),
                groups(statistics.groups(), By.TARGET));
    }

    private static List<GroupView> groups(Map<By, List<Group>> groups, By by) {
        return groups.getOrDefault(by, List.of()).stream().map(GroupView::of).toList();
    }

    /** Counts of some comments. */
    @Schema(name = "CommentCounts", description = "Counts of some comments")
    record CountsView(
            @Schema(description = "How many there are") long comments,

            @Schema(description = "How often they are supported")
            long supports,

            @Schema(description = "How many were accepted") long accepted,

            @Schema(description = "How many were accepted in part")
            long partly,

            @Schema(description = "How many were rejected") long rejected,

            @Schema(description = "How many wait for an answer")
            long unanswered,

            @Schema(description = "How many were accepted, wholly or in part, and name no change in a version")
            long withoutChange) {

        static CountsView of(Tally tally) {
            return new CountsView(
                    tally.comments(),
                    tally.supports(),
                    tally.accepted(),
                    tally.partly(),
                    tally.rejected(),
                    tally.unanswered(),
                    tally.withoutChange());
        }
    }

    /** Comments that have something in common. */
    @Schema(name = "CommentGroup", description = "Comments that have something in common")
    record GroupView(
            @Schema(description = "Kind of what they are about; absent in the other lists")
            @KnownValues(of = TargetKind.class)
            @Nullable
            String targetKind,

            @Schema(description = "Code of the question whose option they are about") @Nullable
            String question,

            @Schema(description = "Code of what they have in common; absent where they have none, or for the whole")
            @Nullable
            String code,

            @Nullable Text name,
            CountsView counts) {

        static GroupView of(Group group) {
            return new GroupView(
                    group.kind(), group.question(), group.code(), group.name(), CountsView.of(group.tally()));
        }
    }
}
