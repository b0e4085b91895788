/** What it costs to lift a level, by a table or by what plans say. */
@NullMarked
package org.phrom.reporting.cost.domain;

import org.jspecify.annotations.NullMarked;
