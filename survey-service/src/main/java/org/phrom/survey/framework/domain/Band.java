package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import org.phrom.kit.text.Text;

/** A named range of scores, from its lower bound (which belongs to it) up to the next band. */
public record Band(String code, Text name, BigDecimal from) {}
