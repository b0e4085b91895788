/** Step three, second report: how far the participants of a round have come. */
@NullMarked
package org.phrom.reporting.progress;

import org.jspecify.annotations.NullMarked;
