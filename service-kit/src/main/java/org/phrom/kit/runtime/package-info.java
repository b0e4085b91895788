/** Clock, JSON rules, and background work. */
@NullMarked
package org.phrom.kit.runtime;

import org.jspecify.annotations.NullMarked;
