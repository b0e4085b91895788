/** JSON as text, written and read in one way. */
@NullMarked
package org.phrom.kit.json;

import org.jspecify.annotations.NullMarked;
