/** Bodies of requests: who may send one is decided first, then it is unpacked, bounded and counted as it is read. */
@NullMarked
package org.phrom.kit.body;

import org.jspecify.annotations.NullMarked;
