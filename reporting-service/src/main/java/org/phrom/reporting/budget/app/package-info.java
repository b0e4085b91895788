/** What is done with cost tables and scenarios of budgets. */
@NullMarked
package org.phrom.reporting.budget.app;

import org.jspecify.annotations.NullMarked;
