package org.phrom.reporting.report.obstacles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Provenance;

/** How often each obstacle and success factor was tagged. */
@Schema(
        name = "Obstacles",
        description = "How many of the organisations that handed in their answers tagged each obstacle and success"
                + " factor beside at least one of them. They say it of themselves, and nobody has checked it")
record ObstaclesView(
        Provenance context,

        @Schema(description = "Code of the node whose questions are looked at; that of the index for all questions")
        String node,

        Text name,

        @Schema(description = "How many organisations handed in their answers: shares are of these")
        int organisations,

        @Schema(
                description = "Whether these are too few (under 5) to tell what they said; then there are no factors"
                        + " and no groups")
        boolean withheld,

        @Schema(description = "What the cells of the factors are of") @KnownValues({"area", "type", "band", "node"})
        String by,

        @Schema(
                description =
                        "The groups, in the order in which each factor has its cells: bands from the highest, nodes"
                                + " as in the framework, others by code, organisations without any last")
        List<Group> groups,

        @Schema(description = "How many more groups there are; the 200 of the most organisations are shown")
        int groupsLeftOut,

        @Schema(description = "What stands in the way, what most organisations tagged first")
        List<Factor> obstacles,

        @Schema(description = "What helps, what most organisations tagged first")
        List<Factor> successFactors) {

    /** Organisations, or questions, that are looked at together. */
    @Schema(name = "ObstaclesGroup", description = "Organisations, or questions, that are looked at together")
    record Group(
            @Schema(description = "Code of the area, type, band or node; absent for organisations with none") @Nullable
            String code,

            Text name,

            @Schema(description = "How many organisations in it handed in their answers; of a node all did")
            int organisations,

            @Schema(
                    description =
                            "Whether it is too small to tell what was said in it, or would tell that of one that is")
            boolean withheld) {}

    /** An obstacle or success factor. */
    @Schema(name = "ObstaclesFactor", description = "An obstacle or success factor, and how often it was tagged")
    record Factor(
            @Schema(description = "Its code in the taxonomies of the framework")
            String code,

            Text name,

            @Schema(description = "How many organisations tagged it at least once")
            int organisations,

            @Schema(description = "Their share in those that handed in their answers, 0 to 1")
            double share,

            @Schema(description = "Beside how many answers it was tagged")
            int answers,

            @Schema(
                    description = "Mean severity, 1 to 3, of the tags that tell one; absent where none does, as with"
                            + " success factors")
            @Nullable
            Double meanSeverity,

            @Schema(description = "How many of these tags have a comment")
            int comments,

            @Schema(description = "The same of each group, in the order of the groups")
            List<Cell> cells) {}

    /** How often a factor was tagged in a group. */
    @Schema(name = "ObstaclesCell", description = "How often a factor was tagged in a group")
    record Cell(
            @Schema(description = "Whether it is withheld, as the group says")
            boolean withheld,

            @Schema(description = "How many organisations of the group tagged it; absent where it is withheld")
            @Nullable
            Integer organisations,

            @Schema(
                    description = "Their share in those of the group that handed in their answers, 0 to 1; absent where"
                            + " it is withheld, or nobody did")
            @Nullable
            Double share,

            @Schema(description = "Mean severity, 1 to 3; absent where it is withheld, or nobody told one") @Nullable
            Double meanSeverity) {}
}
