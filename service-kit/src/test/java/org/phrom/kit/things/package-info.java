/** The smallest service there is, to try the kit on. */
package org.phrom.kit.things;
