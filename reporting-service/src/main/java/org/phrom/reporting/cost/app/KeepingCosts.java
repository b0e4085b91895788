package org.phrom.reporting.cost.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.store.CostTableStatements;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Visibility;

/** Keeps what levels cost in a round. */
@ApplicationScoped
public class KeepingCosts {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

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

    /** Where a member of a row was sent. */
    public interface Places {

        /**
         * The place of a member; of all of the row where the name is empty.
         *
         * @param at place of the row, from 0
         */
        Place of(int at, String member);
    }

    /**
     * A file that was sent.
     *
     * @param findings what could not be read
     * @param places where the rows stand
     * @param currency null for that of the present table
     */
    public record Sent(
            List<CostRequest.Row> rows,
            List<Finding> findings,
            Places places,
            @Nullable String currency) {}

    /**
     * What became of a file.
     *
     * @param before the version before; null for none
     */
    public record Imported(CostTable now, @Nullable CostTable before) {}

    /**
     * Writes the next version.
     *
     * @param ifMatch tag of the version that was read; not needed for the first
     */
    @Transactional
    public CostTable write(String id, CostRequest request, @Nullable String ifMatch) {
        Round round = visibility.round(id);
        Problem problem = new Problem(CommonProblem.INVALID);
        List<CostRow> rows = rows(request.rows(), frameworks.of(round), KeepingCosts::pointer, problem);
        CostTable before = tables.find(id, null).orElse(null);
        return add(next(id, request.currency(), rows, before, ifMatch));
    }

    /**
     * Writes the next version from a file, or says what would become of it.
     *
     * @param ifMatch tag of the version that was read; not needed for the first
     * @throws Problem 422 when any row is refused; nothing is written then
     */
    @Transactional
    public Imported take(String id, Sent sent, @Nullable String ifMatch, boolean dryRun) {
        Round round = visibility.round(id);
        CostTable before = tables.find(id, null).orElse(null);
        String currency = sent.currency() != null ? sent.currency() : before == null ? null : before.currency();
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "currency",
                            "not-a-currency",
                            new Text(
                                    "ต้องเป็นรหัสสกุลเงินสามตัวอักษร เช่น THB",
                                    "Three letters such as THB are needed"));
        }
        Problem problem = new Problem(CostProblem.IMPORT_REFUSED);
        sent.findings().forEach(problem::at);
        if (sent.rows().isEmpty() && !problem.hasFindings()) {
            problem.at("/rows", "rows-missing", new Text("ไม่มีแถว", "There are no rows"));
        }
        List<CostRow> rows = rows(sent.rows(), frameworks.of(round), sent.places(), problem);
        CostTable next = next(id, currency, rows, before, ifMatch);
        return new Imported(dryRun ? next : add(next), before);
    }

    private CostTable next(
            String id, String currency, List<CostRow> rows, @Nullable CostTable before, @Nullable String ifMatch) {
        long version = before == null ? 0 : before.version();
        if (version > 0) {
            ETags.match(ifMatch, version);
        } else if (ifMatch != null) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        return new CostTable(id, version + 1, currency, rows, caller.subject(), clock.instant());
    }

    private CostTable add(CostTable table) {
        if (!tables.add(table)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        audit.record(
                "cost-table.changed",
                "rounds/" + table.round() + "/cost-table",
                Map.of("version", table.version(), "rows", table.rows().size(), "currency", table.currency()));
        return table;
    }

    private static Place pointer(int at, String member) {
        Place row = Place.at("/rows").item(at);
        return member.isEmpty() ? row : row.member(member);
    }

    private static List<CostRow> rows(List<CostRequest.Row> sent, Framework framework, Places places, Problem problem) {
        List<CostRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < sent.size(); at++) {
            CostRequest.Row row = sent.get(at);
            check(row, at, framework, places, problem);
            String key = row.indicator() + "|" + row.fromLevel() + "|" + row.toLevel() + "|" + row.type() + "|"
                    + row.organisation();
            if (!seen.add(key)) {
                problem.at(new Finding(
                        places.of(at, ""),
                        "row-repeated",
                        new Text("มีแถวที่เหมือนกันแล้ว", "Another row is about the same")));
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

    private static void check(CostRequest.Row row, int at, Framework framework, Places places, Problem problem) {
        Framework.Node node = framework.node(row.indicator()).orElse(null);
        if (node == null) {
            problem.at(new Finding(
                    places.of(at, "indicator"),
                    "node-unknown",
                    new Text("กรอบการประเมินไม่มีตัวชี้วัดนี้", "The framework has no such node")));
        } else if (node.level(row.fromLevel()).isEmpty()
                || node.level(row.toLevel()).isEmpty()) {
            problem.at(new Finding(
                    places.of(at, "toLevel"),
                    "level-unknown",
                    new Text("ตัวชี้วัดไม่มีระดับนี้", "The indicator has no such level")));
        }
        if (row.toLevel() <= row.fromLevel()) {
            problem.at(new Finding(
                    places.of(at, "toLevel"),
                    "not-upwards",
                    new Text("ต้องสูงกว่าระดับเดิม", "It is above the level before")));
        }
    }
}
