/** Every error as an RFC 9457 problem document with a stable code. */
@NullMarked
package org.phrom.kit.problem;

import org.jspecify.annotations.NullMarked;
