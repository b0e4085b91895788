/** Who did what when, append-only and sealed into a hash chain. */
@NullMarked
package org.phrom.kit.audit;

import org.jspecify.annotations.NullMarked;
