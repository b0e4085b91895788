/**
 * What the data look like and whether they hang together: descriptive statistics, correlations, principal components,
 * reliability and importance. OECD/JRC Handbook, steps 2 (data selection), 4 (multivariate analysis) and 7 (robustness
 * and coherence with what the weights say).
 */
@NullMarked
package org.phrom.scoring.engine.statistics;

import org.jspecify.annotations.NullMarked;
