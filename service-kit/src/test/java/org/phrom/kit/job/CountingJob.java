package org.phrom.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Gives back what came with it and counts; in the middle it waits until nobody holds the lock that is its gate. */
@ApplicationScoped
@Refuses("invalid")
class CountingJob implements JobKind {

    static final String KIND = "counting";

    private final Map<UUID, Integer> postponed = new ConcurrentHashMap<>();
    private final Database database;
    private final JsonText json = new JsonText(new ObjectMapper());

    CountingJob(Database database) {
        this.database = database;
    }

    /**
     * What to do.
     *
     * @param to what is counted to
     * @param gate advisory lock
     * @param failing how it fails in the middle: refused, unfit (says what no text can hold), defect, passing, which it does once, or
     *     postponed, six times
     */
    record Plan(int to, @Nullable Long gate, @Nullable String failing) {}

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Work work) {
        Plan plan = json.read(work.parameters(), Plan.class);
        work.expect(plan.to());
        try (InputStream in = work.input();
                OutputStream out = work.result("text/plain")) {
            in.transferTo(out);
            for (int number = 1; number <= plan.to(); number++) {
                if (number == plan.to() / 2 + 1) {
                    pass(plan, work);
                }
                out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                work.done(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        work.count("numbers", plan.to());
    }

    private void pass(Plan plan, Work work) {
        if (plan.gate() != null) {
            database.query("select pg_advisory_xact_lock_shared(?)", row -> true, plan.gate());
        }
        if ("refused".equals(plan.failing())) {
            throw new Problem(CommonProblem.INVALID)
                    .detail(new Text("นับไม่ได้", "It can't be counted"))
                    .at("/to", "too-far", new Text("ไกลเกินไป", "That is too far"))
                    .with("most", 3);
        }
        if ("unfit".equals(plan.failing())) {
            throw new Problem(CommonProblem.INVALID).with("found", "a\u0000b");
        }
        if ("defect".equals(plan.failing())) {
            throw new IllegalStateException("a secret of the inside");
        }
        if ("postponed".equals(plan.failing()) && postponed.merge(work.id(), 1, Integer::sum) <= 6) {
            work.postpone(Duration.ZERO);
        }
        if ("passing".equals(plan.failing()) && work.attempt() == 1) {
            throw new DatabaseFault(new SQLException("not now", "40001"));
        }
    }
}
