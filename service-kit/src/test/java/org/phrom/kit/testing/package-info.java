/** Test infrastructure of every service: a real PostgreSQL, a real Kafka broker and a token issuer inside the JVM. */
package org.phrom.kit.testing;
