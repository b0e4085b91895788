/**
 * The calculation itself: a data set of units and columns goes in, the values of every node of the tree come out.
 * Plain Java, no framework; steps and their numbers are those of the OECD/JRC Handbook on Constructing Composite
 * Indicators (2008).
 */
@NullMarked
package org.phrom.scoring.engine;

import org.jspecify.annotations.NullMarked;
