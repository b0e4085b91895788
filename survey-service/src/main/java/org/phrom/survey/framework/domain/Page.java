package org.phrom.survey.framework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A page of the form.
 *
 * @param code its code
 * @param title its title
 * @param help what helps to answer it
 * @param groups what stands on it, in order
 */
public record Page(String code, Text title, @Nullable Text help, List<Group> groups) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public Page {
        groups = List.copyOf(groups);
    }

    /**
     * Questions that belong together.
     *
     * @param code its code
     * @param title its title
     * @param questions codes of its questions, in order
     */
    public record Group(String code, Text title, List<String> questions) {

        /** Takes a copy, so that nobody changes it afterwards. */
        public Group {
            questions = List.copyOf(questions);
        }
    }
}
