/** Where tables of costs are kept, beside the read model: people write them, and no rebuild touches them. */
@NullMarked
package org.phrom.reporting.cost.store;

import org.jspecify.annotations.NullMarked;
