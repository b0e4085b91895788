package org.phrom.survey.framework.domain;

import org.phrom.kit.text.Text;

/** Something wrong, where it is (a JSON pointer), and a code that programs can rely on. */
public record Finding(String pointer, String code, Text message) {

    /** The same finding inside something larger. */
    public Finding under(String prefix) {
        return new Finding(prefix + pointer, code, message);
    }
}
