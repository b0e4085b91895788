/** What the OpenAPI documents of all services say in the same way, from what the code is. */
@NullMarked
package org.phrom.kit.openapi;

import org.jspecify.annotations.NullMarked;
