/** Organisations by two figures at once, in four quadrants. */
@NullMarked
package org.phrom.reporting.report.quadrant;

import org.jspecify.annotations.NullMarked;
