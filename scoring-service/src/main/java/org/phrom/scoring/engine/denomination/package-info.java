/**
 * Denomination: a column is divided by the size of the units, so that large and small ones can be compared. OECD/JRC
 * Handbook, step 2.
 */
@NullMarked
package org.phrom.scoring.engine.denomination;

import org.jspecify.annotations.NullMarked;
