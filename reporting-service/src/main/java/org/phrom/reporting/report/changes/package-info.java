/** How the scores changed from one round to another: by data, by method and by who took part. */
@NullMarked
package org.phrom.reporting.report.changes;

import org.jspecify.annotations.NullMarked;
