/** Between two versions of a framework: what became of what, what differs, and which answers carry over. */
@NullMarked
package org.phrom.survey.framework.crosswalk;

import org.jspecify.annotations.NullMarked;
