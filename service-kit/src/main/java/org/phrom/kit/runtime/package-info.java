/** Clock, JSON rules, background work, memory at start and orderly shutdown. */
@NullMarked
package org.phrom.kit.runtime;

import org.jspecify.annotations.NullMarked;
