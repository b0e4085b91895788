/** What endpoints and views say of themselves, for whoever generates code from the OpenAPI documents. */
@NullMarked
package org.phrom.kit.contract;

import org.jspecify.annotations.NullMarked;
