/** Survey: who is asked what, and what they answered; the first step of the flow. */
@NullMarked
package org.phrom.survey;

import org.jspecify.annotations.NullMarked;
