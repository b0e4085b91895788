/** The form of a framework version, as all renderings of it read it: pages, groups and questions in the order of the form. */
@NullMarked
package org.phrom.survey.rendering.form;

import org.jspecify.annotations.NullMarked;
