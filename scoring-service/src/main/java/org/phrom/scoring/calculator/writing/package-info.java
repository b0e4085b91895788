/** Writes answers as JSON and CSV, those just computed and those that were kept. */
@NullMarked
package org.phrom.scoring.calculator.writing;

import org.jspecify.annotations.NullMarked;
