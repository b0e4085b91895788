/** What pages for people have in common: words, the frame around their content ({@code frame.html}), headers. */
@NullMarked
package org.phrom.kit.page;

import org.jspecify.annotations.NullMarked;
