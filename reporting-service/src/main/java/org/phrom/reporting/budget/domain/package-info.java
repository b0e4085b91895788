/** What budgets are made of: costs of levels, what levels are worth, and what is paid for. */
@NullMarked
package org.phrom.reporting.budget.domain;

import org.jspecify.annotations.NullMarked;
