/** Records and shows statistics, and tells who reads them what was revised. */
@NullMarked
package org.phrom.scoring.statistic.app;

import org.jspecify.annotations.NullMarked;
