/** Scores organisations: indicator values by the rules, then the tree by the engine; and explains the result. */
@NullMarked
package org.phrom.scoring.run.domain;

import org.jspecify.annotations.NullMarked;
