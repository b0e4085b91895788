/** Reads requests: data, structure and model from JSON, YAML and CSV; finds everything that is wrong with them at once. */
@NullMarked
package org.phrom.scoring.calculator.reading;

import org.jspecify.annotations.NullMarked;
