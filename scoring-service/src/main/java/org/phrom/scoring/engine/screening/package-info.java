/**
 * Screening: units with too little data are left out. OECD/JRC Handbook, steps 2 and 3.
 */
@NullMarked
package org.phrom.scoring.engine.screening;

import org.jspecify.annotations.NullMarked;
