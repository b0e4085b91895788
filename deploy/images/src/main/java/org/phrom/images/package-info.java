/** What stands in an image beside the service: run while it is built, and asked how the service is. */
@NullMarked
package org.phrom.images;

import org.jspecify.annotations.NullMarked;
