/** What became of the mean and the median of a framework from round to round, with breaks and a chain-linked line. */
@NullMarked
package org.phrom.reporting.report.roundtrend;

import org.jspecify.annotations.NullMarked;
