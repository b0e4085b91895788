package org.phrom.kit.job;

/**
 * A kind of long work. Each replica does one job of a kind after another; several replicas share them. A job whose
 * owner ended is begun again, so doing it twice must be harmless: what it changes belongs into one transaction that
 * ends with {@link Work#complete()}, what it finds into its result. A constant {@code KIND} has its name and {@code
 * @Refuses} names the problems that it fails with, for the API's document.
 */
public interface JobKind {

    /** The name, in lower case, which jobs are stored under. */
    String name();

    /**
     * Does the work.
     *
     * <p>What needs something that others have gives up its turn by {@link Work#postpone}, as it holds up all others of
     * its kind.
     *
     * @throws org.phrom.kit.problem.Problem when it can't be done, with the reason; it is told to whoever asks for the
     *     result
     * @throws java.util.concurrent.CancellationException from the work, when it shall stop
     */
    void run(Work work);
}
