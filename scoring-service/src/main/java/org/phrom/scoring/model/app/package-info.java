/** Derives the scoring model of a framework version from its document, the moment the document arrives. */
@NullMarked
package org.phrom.scoring.model.app;

import org.jspecify.annotations.NullMarked;
