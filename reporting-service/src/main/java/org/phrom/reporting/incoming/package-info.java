/** Step one: events of the other services are translated for the owners of the read model. */
@NullMarked
package org.phrom.reporting.incoming;

import org.jspecify.annotations.NullMarked;
