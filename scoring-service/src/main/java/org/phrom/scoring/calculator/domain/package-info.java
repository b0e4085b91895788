/** What a caller of the calculator asks for, as far as it is known before it is read in full. */
@NullMarked
package org.phrom.scoring.calculator.domain;

import org.jspecify.annotations.NullMarked;
