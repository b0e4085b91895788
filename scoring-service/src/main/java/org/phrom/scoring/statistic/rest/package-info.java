/** Statistics over REST, as JSON and as CSV. */
@NullMarked
package org.phrom.scoring.statistic.rest;

import org.jspecify.annotations.NullMarked;
