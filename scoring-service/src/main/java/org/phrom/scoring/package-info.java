/** Turns answers into indicator values and indicator values into scores: incoming, model, run (engine), outgoing. */
@NullMarked
package org.phrom.scoring;

import org.jspecify.annotations.NullMarked;
