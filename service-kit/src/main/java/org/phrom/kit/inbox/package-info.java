/** The way in: each event handled once, in one transaction, and set aside when it can't be handled. */
@NullMarked
package org.phrom.kit.inbox;

import org.jspecify.annotations.NullMarked;
