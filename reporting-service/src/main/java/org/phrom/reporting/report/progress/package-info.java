/** Step three, second report: how far the participants of a round have come. */
@NullMarked
package org.phrom.reporting.report.progress;

import org.jspecify.annotations.NullMarked;
