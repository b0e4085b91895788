package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.survey.assessment.domain.Answer;
import org.phrom.survey.assessment.domain.AnswerStatus;
import org.phrom.survey.assessment.domain.Answers;

/** Keeps the answers of assessments. */
@ApplicationScoped
public class AnswerRows {

    private final Database database;
    private final AnswerValues values;

    AnswerRows(Database database, AnswerValues values) {
        this.database = database;
        this.values = values;
    }

    /** All answers of an assessment. */
    public Answers of(UUID assessment) {
        Map<String, Answer> answers = new HashMap<>();
        database.each(
                "select question, status, value, version from answer where assessment = ?",
                row -> Map.entry(row.getString("question"), answer(row)),
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment);
        return new Answers(answers);
    }

    /** The answers of an assessment to these questions, as far as there are any. */
    public Answers of(UUID assessment, Collection<String> questions) {
        Map<String, Answer> answers = new HashMap<>();
        database.each(
                "select question, status, value, version from answer where assessment = ? and question = any(?)",
                row -> Map.entry(row.getString("question"), answer(row)),
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment,
                questions);
        return new Answers(answers);
    }

    /** All answers of many assessments. */
    public Map<UUID, Answers> ofAll(List<UUID> assessments) {
        Map<UUID, Map<String, Answer>> answers = new HashMap<>();
        database.each(
                "select assessment, question, status, value, version from answer where assessment = any(?::uuid[])",
                row -> answers.computeIfAbsent(row.getObject("assessment", UUID.class), id -> new HashMap<>())
                        .put(row.getString("question"), answer(row)),
                previous -> {},
                assessments.stream().map(UUID::toString).toList());
        Map<UUID, Answers> byAssessment = new HashMap<>();
        assessments.forEach(id -> byAssessment.put(id, new Answers(answers.getOrDefault(id, Map.of()))));
        return byAssessment;
    }

    /** Keeps new or changed answers in one statement. */
    public void save(UUID assessment, Map<String, Answer> changes, Instant now, String by) {
        List<String> questions = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<@Nullable String> texts = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        changes.forEach((question, answer) -> {
            questions.add(question);
            statuses.add(answer.status().code());
            texts.add(values.write(answer.value()));
            versions.add((long) answer.version());
        });
        database.update(
                "insert into answer (assessment, question, status, value, version, changed_at, changed_by)"
                        + " select ?, question, status, value::jsonb, version, ?, ?"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::bigint[])"
                        + " as change (question, status, value, version)"
                        + " on conflict (assessment, question) do update set status = excluded.status,"
                        + " value = excluded.value, version = excluded.version,"
                        + " changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                assessment,
                now,
                by,
                questions,
                statuses,
                texts,
                versions);
    }

    private Answer answer(ResultSet row) throws SQLException {
        String value = row.getString("value");
        AnswerStatus status = AnswerStatus.of(row.getString("status"))
                .orElseThrow(() -> new IllegalStateException("The database holds an unknown status"));
        return new Answer(status, value == null ? null : values.read(value), row.getInt("version"));
    }
}
