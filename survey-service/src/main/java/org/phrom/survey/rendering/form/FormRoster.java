package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * Things that are answered about one by one inside one assessment.
 *
 * @param items those that are always there
 * @param open whether the body adds its own
 * @param mayAskNotApplicable whether a body may ask that one of those that are always there does not apply to it
 * @param max how many it may add at most; absent when it may add none, or as many as it likes
 * @param attributes what it says of each that it adds: name to kind (text, number, url, date, yesNo) or to a list of values
 * @param observations what is seen of each item several times; absent unless the roster has observations
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormRoster(
        @Nullable Text name,
        List<Item> items,
        boolean open,
        @Nullable Boolean mayAskNotApplicable,
        @Nullable Integer max,
        Map<String, Object> attributes,
        @Nullable Observations observations) {

    /** One thing that is always there, with the values of its attributes. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(String code, Text name, Map<String, Object> attributes) {}

    /**
     * What is seen of each item several times.
     *
     * @param max how many of one item at most
     * @param attributes what is said of each: name to kind, or to a list of values
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observations(@Nullable Integer max, Map<String, Object> attributes) {}
}
