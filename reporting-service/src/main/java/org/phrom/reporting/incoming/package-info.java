/** Step one: events of the other services become rows of the read model. */
@NullMarked
package org.phrom.reporting.incoming;

import org.jspecify.annotations.NullMarked;
