/** Scores rolled up along the tree of organisations, as it was when the round opened. */
@NullMarked
package org.phrom.reporting.report.rollup;

import org.jspecify.annotations.NullMarked;
