/**
 * What pages for people have in common: words, frame, addresses, how they are made once and sent; no script, Thai and
 * English, for screen and paper.
 */
@NullMarked
package org.phrom.reporting.page;

import org.jspecify.annotations.NullMarked;
