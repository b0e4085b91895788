/** Reports as documents of A4 sheets: cover, contents, figures, charts, tables and what they stand on. */
@NullMarked
package org.phrom.reporting.document;

import org.jspecify.annotations.NullMarked;
