package org.phrom.survey.assessment.rest;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.questionnaire.domain.Remarks;

/** Tags and evidence beside an answer, as editors see them. */
public final class RemarksView {

    private RemarksView() {}

    static @Nullable List<TagView> tags(List<Remarks.Tag> tags) {
        return some(tags, TagView::of);
    }

    static @Nullable List<EvidenceView> evidence(List<Remarks.Evidence> evidence) {
        return some(evidence, EvidenceView::of);
    }

    private static <T, V> @Nullable List<V> some(List<T> said, Function<T, V> view) {
        return said.isEmpty() ? null : said.stream().map(view).toList();
    }

    /** A code of the taxonomies of the framework. */
    @Schema(name = "AnswerTag", description = "A code of the taxonomies of the framework")
    public record TagView(
            @Schema(description = "The code") String code,

            @Schema(description = "How much an obstacle stands in the way, from 1 to 3; absent when it was not said")
            @Nullable
            Integer severity,

            @Schema(description = "A comment; absent when there is none") @Nullable
            String comment) {

        private static TagView of(Remarks.Tag tag) {
            return new TagView(tag.code(), tag.severity(), tag.comment());
        }
    }

    /** What proves an answer. */
    @Schema(name = "AnswerEvidence", description = "What proves an answer")
    public record EvidenceView(
            @Schema(description = "url, or file for one that is named by its address") @KnownValues({"url", "file"})
            String kind,

            @Schema(description = "Its address") String url,

            @Schema(description = "Its title; absent when there is none") @Nullable
            String title,

            @Schema(description = "The day that it is of; absent when nobody said", format = "date") @Nullable
            String date) {

        private static EvidenceView of(Remarks.Evidence evidence) {
            return new EvidenceView(evidence.kind(), evidence.url(), evidence.title(), evidence.date());
        }
    }
}
