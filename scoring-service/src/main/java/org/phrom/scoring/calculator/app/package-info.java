/** Computes what was asked for with the engine, at once or as a job. */
@NullMarked
package org.phrom.scoring.calculator.app;

import org.jspecify.annotations.NullMarked;
