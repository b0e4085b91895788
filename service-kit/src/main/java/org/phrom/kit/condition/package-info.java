/**
 * Conditions that people write: a subset of the Common Expression Language with exact decimals, in which a value that is
 * not there is a value of its own. Compiled against stated names and types, and refused when they could take long.
 *
 * <p>The language is that of <a href="https://github.com/google/cel-spec/blob/master/doc/langdef.md">CEL's language
 * definition</a>; docs/conditions.md says which part of it, and what differs.
 */
@NullMarked
package org.phrom.kit.condition;

import org.jspecify.annotations.NullMarked;
