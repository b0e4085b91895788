/** The one model document: structure, steps and choices, with everything a model may say. Plain records, checked, without the engine. */
@NullMarked
package org.phrom.scoring.model.domain.document;

import org.jspecify.annotations.NullMarked;
