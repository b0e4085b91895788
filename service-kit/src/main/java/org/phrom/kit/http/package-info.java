/** What every endpoint keeps to: strong ETags, cursors, limits. */
@NullMarked
package org.phrom.kit.http;

import org.jspecify.annotations.NullMarked;
