/**
 * Data treatment: columns with outliers or a long tail are brought into bounds before they are normalised. OECD/JRC
 * Handbook, steps 4 and 5.
 */
@NullMarked
package org.phrom.scoring.engine.treatment;

import org.jspecify.annotations.NullMarked;
