/** Step three, fourth report: what became of the results of one organisation from round to round. */
@NullMarked
package org.phrom.reporting.report.trend;

import org.jspecify.annotations.NullMarked;
