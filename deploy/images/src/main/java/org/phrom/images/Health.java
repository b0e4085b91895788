package org.phrom.images;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it is ready, for engines that run a command in the container: images need not have curl. */
final class Health {
    private static final int PATIENCE_MILLIS = 5_000;

    private Health() {}

    /** Takes the address of the check; the exit status is 0 when it answers 200, else 1. */
    public static void main(String[] arguments) {
        System.exit(ready(arguments[0]) ? 0 : 1);
    }

    static boolean ready(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notThere) {
            return false;
        }
    }
}
