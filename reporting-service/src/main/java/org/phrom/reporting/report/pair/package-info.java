/** Two rounds of one framework beside each other: which they are, what both measured, and who took part in which. */
@NullMarked
package org.phrom.reporting.report.pair;

import org.jspecify.annotations.NullMarked;
