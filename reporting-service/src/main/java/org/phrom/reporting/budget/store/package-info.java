/** Where cost tables and scenarios are kept, beside the read model: people write them, and no rebuild touches them. */
@NullMarked
package org.phrom.reporting.budget.store;

import org.jspecify.annotations.NullMarked;
