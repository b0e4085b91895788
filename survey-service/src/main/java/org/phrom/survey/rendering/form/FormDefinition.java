package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What organisations of one type, or of all types, are asked by a framework version.
 *
 * @param framework code of the framework
 * @param version its version
 * @param head what stands above the questions
 * @param organisationTypes types of organisations that are asked: the one wanted, or all
 * @param pages in the order of the form; none is empty
 * @param rosters what questions are asked about besides the organisation itself, by code; those that are used
 * @param taxonomies what may be tagged on answers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormDefinition(
        String framework,
        String version,
        @JsonUnwrapped Head head,
        List<String> organisationTypes,
        List<Page> pages,
        Map<String, FormRoster> rosters,
        Taxonomies taxonomies) {

    /**
     * What stands above the questions.
     *
     * @param source name of whom the instrument comes from
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Head(
            Text title,
            @Nullable Text description,
            @Nullable String source) {}

    /** One page, with groups in order. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Page(String code, Text title, @Nullable Text help, List<Group> groups) {

        /** Its questions, in order. */
        public Stream<FormQuestion> questions() {
            return groups.stream().flatMap(group -> group.questions().stream());
        }
    }

    /** Questions that belong together, in order. */
    public record Group(String code, Text title, List<FormQuestion> questions) {}

    /** What may be tagged on the answers to questions that say so. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Taxonomies(List<Tag> obstacles, List<Tag> successFactors) {}

    /** One obstacle or success factor, and whether a tag with it needs a comment. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Tag(
            String code,
            Text name,
            @Nullable Text description,
            @Nullable Boolean needsComment) {}

    /** All questions, in the order of the form. */
    public Stream<FormQuestion> questions() {
        return pages.stream().flatMap(Page::questions);
    }
}
