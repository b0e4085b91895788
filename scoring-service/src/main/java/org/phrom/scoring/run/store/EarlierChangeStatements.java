package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;

/**
 * The tables of official results that changed and that scores of later rounds may take, and of the rounds whose live
 * scores have not followed yet.
 */
@ApplicationScoped
public class EarlierChangeStatements {
    // what is not published yet is nothing to take: its publication is noted itself, and what is published stays as it
    // was
    private static final String SPREAD =
            "with taken as (delete from earlier_change where framework = ? returning round),"
                    + " changed as (select r.id, coalesce(r.reference_date, cast(r.closed_at as date)) as day"
                    + "   from taken t join round r on r.id = t.round and r.state = 'published')"
                    + " insert into live_following (round) select now.id from round now"
                    + " where now.framework = ? and now.state in ('open', 'closed')"
                    + " and (exists (select from taken t where t.round is null) or exists (select from changed c"
                    + "   where (c.day, c.id) < (coalesce(now.reference_date, cast(now.closed_at as date)), now.id)))"
                    + " order by now.id returning round";

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    EarlierChangeStatements(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Notes that the result of a round was published or superseded; it counts once the round is published. */
    public void changed(String framework, String round) {
        note(framework, round);
    }

    /** Notes that what joins versions came to be here, or that rounds stand in another order. */
    public void changed(String framework) {
        note(framework, null);
    }

    private void note(String framework, @Nullable String round) {
        List<@Nullable String> noted = Arrays.asList("earlier_change", framework, round);
        if (transactions.getResource(noted) == null) {
            database.update("insert into earlier_change (framework, round) values (?, ?)", framework, round);
            transactions.putResource(noted, true);
        }
    }

    /** Returns the frameworks of which something is noted, the longest waiting first. */
    public List<String> noted() {
        return database.query(
                "select framework from earlier_change group by framework order by min(position)",
                row -> row.getString(1));
    }

    /** Turns what is noted of a framework into the rounds that have to follow, and returns those. */
    public List<String> spread(String framework) {
        return database.query(SPREAD, row -> row.getString(1), framework, framework);
    }

    /** Returns the rounds that have to follow, the longest waiting first. */
    public List<String> following() {
        return database.query(
                "select round from live_following group by round order by min(position)", row -> row.getString(1));
    }

    /** Returns the last that is noted of a round; 0 for nothing. */
    public long last(String round) {
        return database.first(
                        "select coalesce(max(position), 0) from live_following where round = ?",
                        row -> row.getLong(1),
                        round)
                .orElse(0L);
    }

    /** Removes what was noted of a round up to this; what is noted later stays. */
    public void followed(String round, long upTo) {
        database.update("delete from live_following where round = ? and position <= ?", round, upTo);
    }
}
