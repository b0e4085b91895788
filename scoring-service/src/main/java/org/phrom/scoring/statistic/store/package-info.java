/** Where statistics are kept: series as entities, values as a set that only grows. */
@NullMarked
package org.phrom.scoring.statistic.store;

import org.jspecify.annotations.NullMarked;
