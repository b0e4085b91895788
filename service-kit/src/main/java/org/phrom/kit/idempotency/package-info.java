/** POST requests that may be repeated without being done twice. */
@NullMarked
package org.phrom.kit.idempotency;

import org.jspecify.annotations.NullMarked;
