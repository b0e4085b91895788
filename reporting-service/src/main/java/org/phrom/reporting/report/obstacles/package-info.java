/** What stands in the way and what helps: the obstacles and success factors that organisations tagged beside their answers. */
@NullMarked
package org.phrom.reporting.report.obstacles;

import org.jspecify.annotations.NullMarked;
