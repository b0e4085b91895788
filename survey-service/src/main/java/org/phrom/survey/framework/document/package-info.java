/**
 * The framework document: one class per part owns its fields, so that a new one is one change in one place. Beside them
 * stand what all parts need: a place in the document, findings, and the published schema.
 */
@NullMarked
package org.phrom.survey.framework.document;

import org.jspecify.annotations.NullMarked;
