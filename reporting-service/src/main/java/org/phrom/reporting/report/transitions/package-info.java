/** Which organisations went from which band into which from one round to another. */
@NullMarked
package org.phrom.reporting.report.transitions;

import org.jspecify.annotations.NullMarked;
