package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.domain.CostRow;
import org.phrom.reporting.budget.domain.CostTable;
import org.phrom.reporting.budget.store.CostTableStatements;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Visibility;

/** Keeps what levels cost in a round. */
@ApplicationScoped
public class KeepingCosts {
    private final CostTableStatements tables;
    private final Visibility visibility;
    private final Frameworks frameworks;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    KeepingCosts(
            CostTableStatements tables,
            Visibility visibility,
            Frameworks frameworks,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.tables = tables;
        this.visibility = visibility;
        this.frameworks = frameworks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest version of the table of a round, or the one that is asked for. */
    public CostTable get(String round, @Nullable Long version) {
        visibility.round(round);
        return tables.find(round, version).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** The newest version, whoever asks: for what is told of it to one organisation about itself. */
    public Optional<CostTable> newest(String round) {
        return tables.find(round, null);
    }

    /** Checks that the round is there, before a body is read. */
    public void check(String round) {
        visibility.round(round);
    }

    /**
     * Writes the next version.
     *
     * @param ifMatch tag of the version that was read; not needed for the first
     */
    @Transactional
    public CostTable write(String id, CostRequest request, @Nullable String ifMatch) {
        Round round = visibility.round(id);
        List<CostRow> rows = rows(request, frameworks.of(round));
        long version = tables.find(id, null).map(CostTable::version).orElse(0L);
        if (version > 0) {
            ETags.match(ifMatch, version);
        } else if (ifMatch != null) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        CostTable table = new CostTable(id, version + 1, request.currency(), rows, caller.subject(), clock.instant());
        if (!tables.add(table)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        audit.record(
                "cost-table.changed",
                "rounds/" + id + "/cost-table",
                Map.of("version", table.version(), "rows", rows.size(), "currency", table.currency()));
        return table;
    }

    private static List<CostRow> rows(CostRequest request, Framework framework) {
        Problem problem = new Problem(CommonProblem.INVALID);
        List<CostRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int at = 0; at < request.rows().size(); at++) {
            CostRequest.Row row = request.rows().get(at);
            check(row, "/rows/" + at, framework, problem);
            String key = row.indicator() + "|" + row.fromLevel() + "|" + row.toLevel() + "|" + row.type() + "|"
                    + row.organisation();
            if (seen.putIfAbsent(key, at) != null) {
                problem.at(
                        "/rows/" + at,
                        "row-repeated",
                        new Text("มีแถวที่เหมือนกันแล้ว", "Another row is about the same"));
            }
            rows.add(new CostRow(
                    at + 1,
                    row.indicator(),
                    row.fromLevel(),
                    row.toLevel(),
                    row.cost(),
                    row.source(),
                    row.type(),
                    row.organisation()));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        return rows;
    }

    private static void check(CostRequest.Row row, String pointer, Framework framework, Problem problem) {
        Framework.Node node = framework.node(row.indicator()).orElse(null);
        if (node == null) {
            problem.at(
                    pointer + "/indicator",
                    "node-unknown",
                    new Text("กรอบการประเมินไม่มีตัวชี้วัดนี้", "The framework has no such node"));
        } else if (node.level(row.fromLevel()).isEmpty()
                || node.level(row.toLevel()).isEmpty()) {
            problem.at(
                    pointer + "/toLevel",
                    "level-unknown",
                    new Text("ตัวชี้วัดไม่มีระดับนี้", "The indicator has no such level"));
        }
        if (row.toLevel() <= row.fromLevel()) {
            problem.at(
                    pointer + "/toLevel",
                    "not-upwards",
                    new Text("ต้องสูงกว่าระดับเดิม", "It is above the level before"));
        }
    }
}
