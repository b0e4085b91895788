package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** One thing that may be chosen; an exclusive option stands alone, an obsolete one is no longer offered. */
public record Option(
        String code,
        Text text,
        @Nullable Text help,
        @Nullable BigDecimal points,
        boolean exclusive,
        boolean obsolete) {}
