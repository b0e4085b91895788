package org.phrom.kit.runtime;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends a service that starts with less heap than it is laid out for, before its first large request does. */
@ApplicationScoped
class HeapCheck {

    private static final long MEBIBYTE = 1024 * 1024;
    // what a collector keeps for itself is not told as there: a thirtieth of the heap with the serial one
    private static final long SHARE_OF_COLLECTOR = 16;

    private final MemorySize needed;

    HeapCheck(@ConfigProperty(name = "phrom.memory.needed") MemorySize needed) {
        this.needed = needed;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        require(Runtime.getRuntime().maxMemory(), needed.asBigInteger());
    }

    static void require(long there, BigInteger needed) {
        if (BigInteger.valueOf(there + there / SHARE_OF_COLLECTOR).compareTo(needed) < 0) {
            long megabytes = needed.longValue() / MEBIBYTE;
            // the only kind of failure at start of which nothing but the message is printed
            throw new ConfigurationException(
                    "The heap is too small: " + there / MEBIBYTE + " MB, and this service needs " + megabytes
                            + " MB (phrom.memory.needed). Start it with -Xmx" + megabytes + "m or more.");
        }
    }
}
