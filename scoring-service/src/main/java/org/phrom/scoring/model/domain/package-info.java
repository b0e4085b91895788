/** The scoring model: rules that turn answers into indicator values, and the tree that turns these into a score. */
@NullMarked
package org.phrom.scoring.model.domain;

import org.jspecify.annotations.NullMarked;
