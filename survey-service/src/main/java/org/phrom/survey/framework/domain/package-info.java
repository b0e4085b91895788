/** Frameworks, step one of the flow: what is asked, what an answer may be, and the tree that answers are added up in. */
@NullMarked
package org.phrom.survey.framework.domain;

import org.jspecify.annotations.NullMarked;
