package org.phrom.kit.database;

import javax.sql.DataSource;

/** Gives the kit's {@link Database} to a process that is no Quarkus application. */
public final class Databases {

    private Databases() {}

    public static Database on(DataSource dataSource) {
        return new Database(dataSource);
    }
}
