/** Who is calling, in which roles, for which part of the tree. */
@NullMarked
package org.phrom.kit.security;

import org.jspecify.annotations.NullMarked;
