/**
 * How much an index depends on the choices made for it: leaving out, uncertainty of ranks, and which choice matters
 * most. OECD/JRC Handbook (2008), step 7.
 */
@NullMarked
package org.phrom.scoring.engine.robustness;

import org.jspecify.annotations.NullMarked;
