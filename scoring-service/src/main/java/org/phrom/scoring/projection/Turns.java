package org.phrom.scoring.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.phrom.kit.database.Database;

/**
 * Makes handlers of different topics take turns where they need each other's rows, until the transaction ends. Without
 * it an assessment and its framework, arriving at the same moment, would each miss the other and neither would score.
 *
 * <p>Always the framework first, then the round, so no two events wait for each other. The events of one poll keep
 * their turns together, and two polls may well take the same rounds in opposite orders: the database then lets one of
 * them fail, and its events are handled one by one.
 */
@ApplicationScoped
public class Turns {
    private static final String KEY = "hashtextextended(?, 0)";

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    Turns(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Many assessments at a time, but not while their framework arrives or their round changes. */
    public void ofAssessment(String framework, String version, String round) {
        take(
                "select pg_advisory_xact_lock_shared(" + KEY + "), pg_advisory_xact_lock_shared(" + KEY + ")",
                framework(framework, version),
                round(round));
    }

    /** One change of a round at a time, and no assessment of it meanwhile. */
    public void ofRound(String framework, String version, String round) {
        take(
                "select pg_advisory_xact_lock_shared(" + KEY + "), pg_advisory_xact_lock(" + KEY + ")",
                framework(framework, version),
                round(round));
    }

    /** The framework alone: nothing that uses it meanwhile. */
    public void ofFramework(String framework, String version) {
        take("select pg_advisory_xact_lock(" + KEY + ")", framework(framework, version));
    }

    /** One official run of a round at a time; events of the round go on meanwhile. */
    public void ofOfficialRun(String round) {
        take("select pg_advisory_xact_lock(" + KEY + ")", officialRun(round));
    }

    /** The same for who would rather come again than wait: whether the turn is taken. */
    public boolean takesOfficialRun(String round) {
        return database.first(
                        "select pg_try_advisory_xact_lock(" + KEY + ")", row -> row.getBoolean(1), officialRun(round))
                .orElse(false);
    }

    /** Many who score live by official results of a framework's rounds. */
    public void ofReader(String framework) {
        take("select pg_advisory_xact_lock_shared(" + KEY + ")", results(framework));
    }

    /** Waits for all who score so already, since they may not know of a change of these results; others wait meanwhile. */
    public void ofFollower(String framework) {
        take("select pg_advisory_xact_lock(" + KEY + ")", results(framework));
    }

    private static String results(String framework) {
        return "results/" + framework;
    }

    // many events of one round share a transaction; a turn lasts as long
    private void take(String sql, Object... keys) {
        List<Object> turn = List.of(sql, List.of(keys));
        if (transactions.getResource(turn) == null) {
            database.query(sql, row -> true, keys);
            transactions.putResource(turn, true);
        }
    }

    private static String framework(String framework, String version) {
        return "framework/" + framework + ":" + version;
    }

    private static String officialRun(String round) {
        return "official-run/" + round;
    }

    private static String round(String round) {
        return "round/" + round;
    }
}
