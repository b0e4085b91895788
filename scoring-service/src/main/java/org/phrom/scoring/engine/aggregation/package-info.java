/**
 * The aggregations beyond the three usual means: less compensatory ones over each unit's own values, and those that
 * compare units with each other. OECD/JRC Handbook, step 6.
 */
@NullMarked
package org.phrom.scoring.engine.aggregation;

import org.jspecify.annotations.NullMarked;
