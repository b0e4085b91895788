/**
 * Which measures a budget should pay for: pure computation, without knowledge of rounds or tables.
 *
 * <p>Money is counted in whole units of one currency, scores in points of the index, and both are exact as far as they go:
 * scores count to twelve decimals, as the ties of rankings do.
 */
@NullMarked
package org.phrom.reporting.budget.engine;

import org.jspecify.annotations.NullMarked;
