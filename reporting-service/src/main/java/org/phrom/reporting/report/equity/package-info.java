/** How equally results are spread over people and regions, from round to round. */
@NullMarked
package org.phrom.reporting.report.equity;

import org.jspecify.annotations.NullMarked;
