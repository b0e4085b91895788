/** How callers learn that an endpoint will go. */
@NullMarked
package org.phrom.kit.deprecation;

import org.jspecify.annotations.NullMarked;
