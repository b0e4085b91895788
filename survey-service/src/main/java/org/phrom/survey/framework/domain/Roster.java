package org.phrom.survey.framework.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * Things that questions are asked about inside one assessment, such as services.
 *
 * @param code its code
 * @param name its name, if it has one
 * @param items those that the framework names, by code and in its order
 * @param open what a body may add by itself; its attributes are those of every item
 * @param observations what a body may observe of each item
 * @param mayBeExempt whether a body may ask that an item that the framework names does not apply to it
 */
public record Roster(
        String code,
        @Nullable Text name,
        Map<String, Item> items,
        Entries open,
        Entries observations,
        boolean mayBeExempt) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public Roster {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /**
     * A thing that the framework names.
     *
     * @param attributes its values by name of the attribute: texts and numbers
     */
    public record Item(String code, Text name, Map<String, Object> attributes) {

        /** Takes a copy, so that nobody changes it afterwards. */
        public Item {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * What a body enters.
     *
     * @param most how many it may enter: into the roster, or of each item; 0 when none
     * @param attributes what it may say of each, by name of the attribute, with the kinds and limits of questions
     */
    public record Entries(int most, Map<String, Question> attributes) {

        /** Nothing is entered. */
        public static final Entries NONE = new Entries(0, Map.of());

        /** Takes a copy, so that nobody changes it afterwards. */
        public Entries {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }
}
