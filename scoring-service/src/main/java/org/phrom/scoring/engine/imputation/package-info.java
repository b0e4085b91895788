/**
 * Imputation of missing values; what was imputed stays marked. OECD/JRC Handbook, step 3.
 */
@NullMarked
package org.phrom.scoring.engine.imputation;

import org.jspecify.annotations.NullMarked;
