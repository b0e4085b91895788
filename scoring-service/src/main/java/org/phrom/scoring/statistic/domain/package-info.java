/** What a series, a value and what is recorded of it are. */
@NullMarked
package org.phrom.scoring.statistic.domain;

import org.jspecify.annotations.NullMarked;
