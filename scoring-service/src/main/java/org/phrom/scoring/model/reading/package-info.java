/** Reads model documents from JSON and YAML, and finds everything that is wrong with them at once. */
@NullMarked
package org.phrom.scoring.model.reading;

import org.jspecify.annotations.NullMarked;
