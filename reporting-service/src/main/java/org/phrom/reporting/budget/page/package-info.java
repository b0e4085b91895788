/** Shows people what a budget should pay for. */
@NullMarked
package org.phrom.reporting.budget.page;

import org.jspecify.annotations.NullMarked;
