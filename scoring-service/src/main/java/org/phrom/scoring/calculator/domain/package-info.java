/** What a caller of the calculator may say, and what was read of it: plain records, checked, without the engine. */
@NullMarked
package org.phrom.scoring.calculator.domain;

import org.jspecify.annotations.NullMarked;
