/** Step three: which rounds there are. */
@NullMarked
package org.phrom.reporting.report.round;

import org.jspecify.annotations.NullMarked;
