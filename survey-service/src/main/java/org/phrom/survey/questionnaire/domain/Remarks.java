package org.phrom.survey.questionnaire.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the value of an answer, and belongs to the same version.
 *
 * @param obstacles what stands in the way
 * @param successFactors what helped
 * @param evidence what proves the answer
 */
public record Remarks(List<Tag> obstacles, List<Tag> successFactors, List<Evidence> evidence) {

    /** Nothing. */
    public static final Remarks NONE = new Remarks(List.of(), List.of(), List.of());

    // ,"successFactors":[] and the brackets of a list
    private static final int AROUND_A_LIST = 20;

    /** Keeps its own copies. */
    public Remarks {
        obstacles = List.copyOf(obstacles);
        successFactors = List.copyOf(successFactors);
        evidence = List.copyOf(evidence);
    }

    /** Whether there is nothing. */
    public boolean sayNothing() {
        return equals(NONE);
    }

    // as JSON writes them, at most
    int bytes() {
        int tags = obstacles.stream().mapToInt(Tag::bytes).sum()
                + successFactors.stream().mapToInt(Tag::bytes).sum();
        int lists = (obstacles.isEmpty() ? 0 : 1) + (successFactors.isEmpty() ? 0 : 1) + (evidence.isEmpty() ? 0 : 1);
        return AROUND_A_LIST * lists
                + tags
                + evidence.stream().mapToInt(Evidence::bytes).sum();
    }

    /**
     * A code of a taxonomy.
     *
     * @param severity of an obstacle, from 1 to 3; null when it was not said, and of a success factor
     * @param comment a text; null when there is none
     */
    public record Tag(
            String code,
            @Nullable Integer severity,
            @Nullable String comment) {

        // {"code":,"severity":1,"comment":},
        private static final int AROUND = 36;

        int bytes() {
            return AROUND + Remarks.bytes(code) + Remarks.bytes(comment);
        }
    }

    /**
     * What proves an answer.
     *
     * @param kind url, or file for one that is named by its address
     * @param url its address
     * @param title a text; null when there is none
     * @param date the day that it is of, ISO 8601; null when nobody said
     */
    public record Evidence(
            String kind,
            String url,
            @Nullable String title,
            @Nullable String date) {

        // {"kind":,"url":,"title":,"date":},
        private static final int AROUND = 36;

        int bytes() {
            return AROUND + Remarks.bytes(kind) + Remarks.bytes(url) + Remarks.bytes(title) + Remarks.bytes(date);
        }
    }

    private static int bytes(@Nullable String text) {
        return text == null ? 0 : new AnswerValue.Text(text).bytes();
    }
}
