/** A few organisations of a round beside each other, node by node. */
@NullMarked
package org.phrom.reporting.report.comparison;

import org.jspecify.annotations.NullMarked;
