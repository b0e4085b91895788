/** Step three: which rounds there are. */
@NullMarked
package org.phrom.reporting.round;

import org.jspecify.annotations.NullMarked;
