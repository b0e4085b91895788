/** The response board: who has handed in, who has not begun, and how much time is left. */
@NullMarked
package org.phrom.reporting.report.board;

import org.jspecify.annotations.NullMarked;
