/** Writes what is hashed and compared: one text for one content, on every JDK. */
@NullMarked
package org.phrom.scoring.canonical;

import org.jspecify.annotations.NullMarked;
