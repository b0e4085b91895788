/** The whole flow on one machine: starts every server and service, plays the examples in by REST, measures. */
@NullMarked
package org.phrom.local;

import org.jspecify.annotations.NullMarked;
