/** Step two: what the read model holds, one owner for each table, and who may see it. */
@NullMarked
package org.phrom.reporting.readmodel;

import org.jspecify.annotations.NullMarked;
