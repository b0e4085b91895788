package org.phrom.survey.framework.domain;

import org.jspecify.annotations.Nullable;

/** The kinds of question. */
public enum QuestionType {
    /** A number within bounds. */
    NUMBER("number"),
    /** A share in per cent, from 0 to 100 unless bounds say otherwise. */
    PERCENT("percent"),
    /** An amount of a currency. */
    MONEY("money"),
    /** The level reached, a whole number between the lowest and the highest. */
    LADDER("ladder"),
    /** The code of one option. */
    SINGLE_CHOICE("singleChoice"),
    /** The codes of one or more options. */
    MULTI_CHOICE("multiChoice"),
    /** The word "yes" or "no". */
    YES_NO("yesNo"),
    /** A free text. */
    TEXT("text"),
    /** A day, written as ISO 8601 in the Common Era. */
    DATE("date"),
    /** An address in the web. */
    URL("url"),
    /** A file, named by its address in the web. */
    FILE("file"),
    /** Cells by row and column. */
    TABLE("table");

    private final String code;

    QuestionType(String code) {
        this.code = code;
    }

    /** What a framework document calls it. */
    public String code() {
        return code;
    }

    /** The type that a framework document calls by this name, or null when it is not supported. */
    public static @Nullable QuestionType of(String code) {
        for (QuestionType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        return null;
    }
}
