/** Clock, JSON rules, background work and orderly shutdown. */
@NullMarked
package org.phrom.kit.runtime;

import org.jspecify.annotations.NullMarked;
