/** Tests of the manifests in this folder. */
@org.jspecify.annotations.NullMarked
package org.phrom.kubernetes;
