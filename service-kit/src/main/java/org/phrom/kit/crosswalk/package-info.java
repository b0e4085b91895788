/**
 * What measures the same in two versions of a document that has a tree of nodes, a way to score them and a crosswalk from
 * the version before: by the rows of the crosswalk, and without a row by what is written of a node. Who compares and who
 * carries forward so hold the same to be the same (docs/framework-versions.md, ADR 0039 and 0040).
 */
@NullMarked
package org.phrom.kit.crosswalk;

import org.jspecify.annotations.NullMarked;
