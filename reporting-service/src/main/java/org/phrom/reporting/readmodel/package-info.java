/** Step two: what the read model says about rounds, runs and instruments, and who may see it. */
@NullMarked
package org.phrom.reporting.readmodel;

import org.jspecify.annotations.NullMarked;
