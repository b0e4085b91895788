/** Step three, third report: the result of one organisation beside that of all. */
@NullMarked
package org.phrom.reporting.report.scorecard;

import org.jspecify.annotations.NullMarked;
