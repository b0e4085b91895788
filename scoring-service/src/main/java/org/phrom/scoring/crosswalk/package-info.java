/** Joins the nodes of versions of a framework that measure the same, so that a value of one may stand in another. */
@NullMarked
package org.phrom.scoring.crosswalk;

import org.jspecify.annotations.NullMarked;
