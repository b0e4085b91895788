/** Puts the model of the engine together from a model document and its data. */
@NullMarked
package org.phrom.scoring.model.assembly;

import org.jspecify.annotations.NullMarked;
