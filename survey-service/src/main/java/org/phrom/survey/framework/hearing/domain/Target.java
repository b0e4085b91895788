package org.phrom.survey.framework.hearing.domain;

import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What a comment is about, as it stood in the document that was heard.
 *
 * @param kind what kind of thing
 * @param code its code; null for the whole
 * @param question code of the question that an option belongs to; null for all else
 * @param name what it was called
 * @param place where it stands in the order of the document; 0 for the whole
 */
public record Target(
        TargetKind kind, @Nullable String code, @Nullable String question, Text name, int place) {}
