/** The forms that reports are given out in besides JSON and pages. */
@NullMarked
package org.phrom.reporting.format;

import org.jspecify.annotations.NullMarked;
