/** Plain SQL inside the caller's transaction. */
@NullMarked
package org.phrom.kit.database;

import org.jspecify.annotations.NullMarked;
