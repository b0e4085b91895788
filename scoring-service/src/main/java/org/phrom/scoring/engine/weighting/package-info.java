/**
 * Where the weights of a node's children come from: people, data, or both. OECD/JRC Handbook, step 6 (weighting and
 * aggregation), weights.
 */
@NullMarked
package org.phrom.scoring.engine.weighting;

import org.jspecify.annotations.NullMarked;
