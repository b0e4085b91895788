package org.phrom.local;

import java.util.List;

/** What runs a service: a JVM of this machine, or a container made from the service's image. */
@FunctionalInterface
interface Launcher {

    /** The command that runs until the service ends, and ends the service when it is asked to end itself. */
    List<String> command(ServiceProcess.Spec spec);
}
