package org.phrom.scoring.engine;

/**
 * Why something was not computed, and where.
 *
 * @param place code of the node or column, and the unit when one unit is meant ({@code THA/index})
 * @param reason one sentence for a person
 */
public record Refusal(String place, String reason) {
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
