package org.phrom.scoring.model.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that are answered about inside one assessment.
 *
 * @param items attributes of those that are fixed, by code in the order of the framework
 * @param open whether organisations add their own
 * @param ofItems kinds of the attributes of items: text, number, url, date or yesNo
 * @param ofObservations the same of observations; null when items have none
 */
public record Roster(
        String code,
        Map<String, Map<String, Object>> items,
        boolean open,
        Map<String, String> ofItems,
        @Nullable Map<String, String> ofObservations) {}
