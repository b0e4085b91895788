/** Keeps scoring models, which never change. */
@NullMarked
package org.phrom.scoring.model.store;

import org.jspecify.annotations.NullMarked;
