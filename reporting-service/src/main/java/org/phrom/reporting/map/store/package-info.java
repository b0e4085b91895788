/** How maps are kept. */
@NullMarked
package org.phrom.reporting.map.store;

import org.jspecify.annotations.NullMarked;
