/** How well an instrument measures: whether what is summed up belongs together, and what each part tells. */
@NullMarked
package org.phrom.reporting.report.quality;

import org.jspecify.annotations.NullMarked;
