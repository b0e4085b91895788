/** What a scenario of a budget asks and what it came to, as it is kept and shown. */
@NullMarked
package org.phrom.reporting.budget.scenario;

import org.jspecify.annotations.NullMarked;
