/** What every read offers: parts of the answer, nothing where the reader has it already, and leave to keep it. */
@NullMarked
package org.phrom.kit.reading;

import org.jspecify.annotations.NullMarked;
