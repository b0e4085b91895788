package org.phrom.survey.framework.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.ComparingFrameworks.Differences;
import org.phrom.survey.framework.crosswalk.AnswerCarry;
import org.phrom.survey.framework.crosswalk.Change;
import org.phrom.survey.framework.domain.Relation;

/** What differs between two versions of a framework. */
@Schema(name = "Differences", description = "What differs between two versions of a framework")
record DifferencesView(
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "The earlier version") String from,
        @Schema(description = "The later version") String to,

        @Schema(description = "All that differs, things compared by their code")
        List<ChangeView> changes,

        @Schema(description = "What becomes of the answers to each question of both versions")
        List<AnswerView> answers) {

    static DifferencesView of(Differences differences) {
        return new DifferencesView(
                differences.to().framework(),
                differences.from().version(),
                differences.to().version(),
                differences.changes().stream().map(ChangeView::of).toList(),
                differences.answers().stream().map(AnswerView::of).toList());
    }

    @Schema(name = "FrameworkChange", description = "Something that differs")
    record ChangeView(
            @Schema(description = "What kind of thing it is of")
            @KnownValues({"head", "question", "roster", "node", "band", "scoring", "page", "obstacle", "successFactor"})
            String part,

            @Schema(description = "Its code, in the earlier version when it was removed; empty where there is but one")
            String code,

            @Schema(
                    description = "What of it, a thing of a list by its code, such as options/a/points; empty for all"
                            + " of it")
            String field,

            @Schema(description = "How it differs") @KnownValues({"added", "removed", "changed"})
            String change,

            @Schema(description = "What stood there: a text as it is, all else as JSON; absent when it was added")
            @Nullable
            String before,

            @Schema(description = "What stands there, in the same way; absent when it was removed") @Nullable
            String after) {

        private static ChangeView of(Change change) {
            return new ChangeView(
                    change.part(),
                    change.code(),
                    change.field(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    text(change.before()),
                    text(change.after()));
        }

        private static @Nullable String text(@Nullable JsonNode node) {
            return node == null ? null : node.isTextual() ? node.asText() : node.toString();
        }
    }

    @Schema(name = "AnswerCarry", description = "Whether answers to an earlier question are offered for a later one")
    record AnswerView(
            @Schema(description = "Code of the earlier question; absent for one that is new") @Nullable
            String from,

            @Schema(description = "Code of the later question; absent for one that was dropped") @Nullable
            String to,

            @Schema(description = "What became of it; absent when it changed and no crosswalk says how")
            @KnownValues(of = Relation.class)
            @Nullable
            String relation,

            @Schema(description = "Whether the crosswalk says so; otherwise by their codes, and that both ask the same")
            boolean stated,

            @Schema(description = "Whether answers carry over")
            boolean carries,

            @Schema(
                    description =
                            "Codes of options that can not be chosen any more: an answer with one of them does not"
                                    + " carry")
            List<String> except,

            @Schema(description = "Why no answer carries over; absent when some do") @Nullable
            Text why) {

        private static AnswerView of(AnswerCarry carry) {
            return new AnswerView(
                    carry.from(),
                    carry.to(),
                    carry.relation() == null ? null : carry.relation().code(),
                    carry.stated(),
                    carry.carries(),
                    carry.except(),
                    carry.why());
        }
    }
}
