/**
 * Normalisation: a column on its own scale becomes a column on a common scale, higher always better. OECD/JRC
 * Handbook, step 5.
 */
@NullMarked
package org.phrom.scoring.engine.normalisation;

import org.jspecify.annotations.NullMarked;
