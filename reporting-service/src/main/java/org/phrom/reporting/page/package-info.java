/** Step four: the reports as pages for people, without script, in Thai and English, for screen and paper. */
@NullMarked
package org.phrom.reporting.page;

import org.jspecify.annotations.NullMarked;
