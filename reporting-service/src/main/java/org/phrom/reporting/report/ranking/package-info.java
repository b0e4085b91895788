/** Step three, first report: the organisations of a round in order, as a page, a list or a file. */
@NullMarked
package org.phrom.reporting.report.ranking;

import org.jspecify.annotations.NullMarked;
