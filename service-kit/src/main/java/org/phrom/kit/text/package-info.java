/** Texts as Thai and English pairs. */
@NullMarked
package org.phrom.kit.text;

import org.jspecify.annotations.NullMarked;
