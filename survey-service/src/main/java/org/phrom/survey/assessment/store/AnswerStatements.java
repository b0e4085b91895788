package org.phrom.survey.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;

/** Keeps the answers of assessments. */
@ApplicationScoped
public class AnswerStatements {

    private final Database database;
    private final JsonText json;

    AnswerStatements(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /** All answers of a layer of an assessment. */
    public Answers of(UUID assessment, Layer layer) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        database.each(
                "select question, item, status, value, version from answer where assessment = ? and layer = ?",
                this::entry,
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment,
                layer.code());
        return new Answers(answers);
    }

    /** The answers of a layer of an assessment with these keys, as far as there are any; no others are looked at. */
    public Answers of(UUID assessment, Layer layer, Set<AnswerKey> keys) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        List<AnswerKey> wanted = List.copyOf(keys);
        // the limit keeps each key a look into the index of its own, whatever the planner knows of large assessments
        database.each(
                "select kept.* from unnest(?::text[], ?::text[]) as wanted (question, item) cross join lateral"
                        + " (select question, item, status, value, version from answer where assessment = ? and layer = ?"
                        + " and question = wanted.question and item = wanted.item limit 1) kept",
                this::entry,
                entry -> answers.put(entry.getKey(), entry.getValue()),
                wanted.stream().map(AnswerKey::question).toList(),
                wanted.stream().map(AnswerKey::item).toList(),
                assessment,
                layer.code());
        return new Answers(answers);
    }

    /** All answers of a layer of many assessments. */
    public Map<UUID, Answers> ofAll(Layer layer, List<UUID> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<AnswerKey, Answer>> answers = new HashMap<>();
        database.each(
                "select assessment, question, item, status, value, version from answer"
                        + " where assessment = any(?::uuid[]) and layer = ?",
                row -> answers.computeIfAbsent(row.getObject("assessment", UUID.class), id -> new HashMap<>())
                        .put(key(row), answer(row)),
                previous -> {},
                assessments.stream().map(UUID::toString).toList(),
                layer.code());
        Map<UUID, Answers> byAssessment = new HashMap<>();
        assessments.forEach(id -> byAssessment.put(id, new Answers(answers.getOrDefault(id, Map.of()))));
        return byAssessment;
    }

    /** Keeps new or changed answers in one statement. */
    public void save(UUID assessment, Layer layer, Map<AnswerKey, Answer> changes, Instant now, String by) {
        List<String> questions = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<@Nullable String> texts = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        changes.forEach((key, answer) -> {
            questions.add(key.question());
            items.add(key.item());
            statuses.add(answer.status().code());
            texts.add(answer.value() == null ? null : json.write(answer.value()));
            versions.add((long) answer.version());
        });
        database.update(
                "insert into answer (assessment, layer, question, item, status, value, version, changed_at, changed_by)"
                        + " select ?, ?, question, item, status, value::jsonb, version, ?, ?"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])"
                        + " as change (question, item, status, value, version)"
                        + " on conflict (assessment, layer, question, item) do update set status = excluded.status,"
                        + " value = excluded.value, version = excluded.version,"
                        + " changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                assessment,
                layer.code(),
                now,
                by,
                questions,
                items,
                statuses,
                texts,
                versions);
    }

    private Map.Entry<AnswerKey, Answer> entry(ResultSet row) throws SQLException {
        return Map.entry(key(row), answer(row));
    }

    private static AnswerKey key(ResultSet row) throws SQLException {
        return new AnswerKey(row.getString("question"), row.getString("item"));
    }

    private Answer answer(ResultSet row) throws SQLException {
        String value = row.getString("value");
        AnswerStatus status = AnswerStatus.of(row.getString("status"))
                .orElseThrow(() -> new IllegalStateException("The database holds an unknown status"));
        return new Answer(status, value == null ? null : json.read(value, AnswerValue.class), row.getInt("version"));
    }
}
