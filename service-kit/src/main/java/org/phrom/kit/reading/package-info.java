/** What every read offers: parts of the answer, and nothing where the reader has it already. */
@NullMarked
package org.phrom.kit.reading;

import org.jspecify.annotations.NullMarked;
