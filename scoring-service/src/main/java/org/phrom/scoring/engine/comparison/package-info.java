/**
 * What differs between two indices, and what stands behind one unit's score. OECD/JRC Handbook (2008), steps 8 to 10.
 */
@NullMarked
package org.phrom.scoring.engine.comparison;

import org.jspecify.annotations.NullMarked;
