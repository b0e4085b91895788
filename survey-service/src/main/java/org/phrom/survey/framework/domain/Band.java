package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A named range of scores, from its lower bound up to the next band.
 *
 * @param from lower bound; null where it is a share of the organisations
 */
public record Band(String code, Text name, @Nullable BigDecimal from) {}
