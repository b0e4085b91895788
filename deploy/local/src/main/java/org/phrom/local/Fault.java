package org.phrom.local;

/** A reason not to go on that a person can act upon; its message is one line. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message);
    }

    Fault(String message, Throwable cause) {
        super(message, cause);
    }

    /** The one line for whatever went wrong. */
    static String lineOf(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Fault) {
                return String.valueOf(at.getMessage());
            }
            if (String.valueOf(at.getMessage()).contains("No space left on device")) {
                return "The disk is full: free some space and start again.";
            }
        }
        return thrown.toString();
    }
}
