/** Cost tables and scenarios of budgets over REST. */
@NullMarked
package org.phrom.reporting.budget.rest;

import org.jspecify.annotations.NullMarked;
