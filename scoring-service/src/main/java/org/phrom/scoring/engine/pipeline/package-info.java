/**
 * A composite indicator from raw data to ranks, stage by stage: a model says which steps are taken in which order, a
 * run keeps what every stage gave, and computes again only what a change reaches. OECD/JRC Handbook (2008), steps 2
 * to 6 in one.
 */
@NullMarked
package org.phrom.scoring.engine.pipeline;

import org.jspecify.annotations.NullMarked;
