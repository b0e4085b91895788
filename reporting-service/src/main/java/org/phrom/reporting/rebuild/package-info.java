/** Beside the flow: makes the read model again from the topics, while readers keep the old one. */
@NullMarked
package org.phrom.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
