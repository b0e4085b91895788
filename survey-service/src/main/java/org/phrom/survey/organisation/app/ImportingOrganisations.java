package org.phrom.survey.organisation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.domain.Change;
import org.phrom.survey.organisation.domain.ChangeCheck;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.Register;
import org.phrom.survey.organisation.domain.StoredOrganisation;
import org.phrom.survey.organisation.store.OrganisationRows;

/** Takes a whole file of organisations in, or nothing of it. */
@ApplicationScoped
public class ImportingOrganisations {

    /** As many refused rows as an error names one by one. */
    private static final int MOST_NAMED = 1_000;

    private final OrganisationRows rows;
    private final ChangingOrganisations changing;

    ImportingOrganisations(OrganisationRows rows, ChangingOrganisations changing) {
        this.rows = rows;
        this.changing = changing;
    }

    /** Tells what an import would do; the register is only read. */
    public ImportReport tryOut(List<ImportRow> file) {
        return report(true, file, register());
    }

    /** Imports the file, unless a row is refused. */
    @Transactional
    public ImportReport importAll(List<ImportRow> file) {
        rows.lock();
        Register register = register();
        ImportReport report = report(false, file, register);
        if (report.refused() > 0) {
            throw refusal(report);
        }
        changing.keep(register.changed(), "organisation.imported");
        return report;
    }

    private Register register() {
        return new Register(
                rows.all().stream().map(StoredOrganisation::organisation).toList());
    }

    private static ImportReport report(boolean dryRun, List<ImportRow> file, Register register) {
        List<List<Finding>> findings = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ImportRow row : file) {
            Organisation before = register.find(row.code());
            findings.add(new ArrayList<>(apply(row, register, seen)));
            outcomes.add(outcome(before, register.find(row.code())));
        }
        Map<String, List<Finding>> ofTree = register.treeFindings();
        List<ImportReport.Row> result = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            ImportRow row = file.get(i);
            List<Finding> all = findings.get(i);
            all.addAll(ofTree.getOrDefault(row.code(), List.of()));
            String outcome = all.isEmpty() ? outcomes.get(i) : "refused";
            result.add(new ImportReport.Row(
                    row.number(),
                    row.code(),
                    outcome,
                    all.stream().map(ImportReport.Fault::of).toList()));
        }
        return ImportReport.of(dryRun, result);
    }

    private static List<Finding> apply(ImportRow row, Register register, Set<String> seen) {
        Change change = row.change();
        if (change == null || !row.findings().isEmpty()) {
            return row.findings();
        }
        List<Finding> form = ChangeCheck.of(change);
        if (!form.isEmpty()) {
            return form;
        }
        if (!seen.add(change.code() + "@" + change.period().validFrom())) {
            return List.of(Finding.at(
                    "/code",
                    "row-repeated",
                    new Text("มีแถวของรหัสและวันเริ่มเดียวกันแล้ว", "An earlier row has this code and validFrom")));
        }
        return register.apply(change);
    }

    private static String outcome(@Nullable Organisation before, @Nullable Organisation after) {
        if (before == null) {
            return "created";
        }
        return before.equals(after) ? "unchanged" : "changed";
    }

    private static Problem refusal(ImportReport report) {
        List<ImportReport.Row> refused = report.rows().stream()
                .filter(row -> row.outcome().equals("refused"))
                .limit(MOST_NAMED)
                .toList();
        Problem problem = new Problem(OrganisationProblem.IMPORT_REFUSED)
                .with("refused", report.refused())
                .with("rows", refused);
        for (ImportReport.Row row : refused) {
            Place place = Place.at("/rows").item(row.row());
            row.errors()
                    .forEach(error -> problem.at(place.member(error.field()).pointer(), error.code(), error.message()));
        }
        return problem;
    }
}
