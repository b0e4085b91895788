/** Sheets of A4 as PDF: Thai as it is written, and as it can be searched and copied. Whoever uses it adds OpenPDF. */
@NullMarked
package org.phrom.kit.pdf;

import org.jspecify.annotations.NullMarked;
