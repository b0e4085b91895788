package org.phrom.reporting.plan.domain;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Thai budget year: from 1 October to 30 September.
 *
 * @param year of the Common Era in which it ends
 */
public record BudgetYear(int year) {

    /** The one that a day lies in. */
    public static BudgetYear of(LocalDate day) {
        return new BudgetYear(day.getYear() + (day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0));
    }

    /** The one after. */
    public BudgetYear next() {
        return new BudgetYear(year + 1);
    }

    /** Its 30 September. */
    public LocalDate lastDay() {
        return LocalDate.of(year, Month.SEPTEMBER, 30);
    }
}
