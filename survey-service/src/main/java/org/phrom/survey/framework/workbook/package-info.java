/**
 * The framework document as a workbook, for authors: a sheet for each kind of thing, a row for each thing, columns as
 * the schema has fields. What has no column of its own stands as JSON in the last columns, so that nothing is lost.
 */
@NullMarked
package org.phrom.survey.framework.workbook;

import org.jspecify.annotations.NullMarked;
