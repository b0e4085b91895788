/** Lays out what a run of the engine came to in tables. */
@NullMarked
package org.phrom.scoring.tables;

import org.jspecify.annotations.NullMarked;
