/** Clock, JSON rules, background work, and memory at start. */
@NullMarked
package org.phrom.kit.runtime;

import org.jspecify.annotations.NullMarked;
