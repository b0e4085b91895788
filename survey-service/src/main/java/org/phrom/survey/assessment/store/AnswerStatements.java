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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.questionnaire.domain.Remarks;

/** Keeps the answers of assessments. */
@ApplicationScoped
public class AnswerStatements {

    private static final String INSERT =
            "insert into answer (assessment, layer, question, item, status, value, remarks, version, changed_at, changed_by)"
                    + " select ?, ?, question, item, status, value::jsonb, remarks::jsonb, version, ?, ?"
                    + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])"
                    + " as change (question, item, status, value, remarks, version)";
    private static final String OVER_WHAT_IS_KEPT =
            " on conflict (assessment, layer, question, item) do update set status = excluded.status,"
                    + " value = excluded.value, remarks = excluded.remarks, version = excluded.version,"
                    + " changed_at = excluded.changed_at, changed_by = excluded.changed_by";

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
                "select question, item, status, value, remarks, version from answer where assessment = ? and layer = ?",
                this::entry,
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment,
                layer.code());
        return new Answers(answers);
    }

    /** All answers to these questions, about whatever items, in a layer of an assessment. */
    public Answers ofQuestions(UUID assessment, Layer layer, Set<String> questions) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        database.each(
                "select question, item, status, value, remarks, version from answer where assessment = ? and layer = ?"
                        + " and question = any(?)",
                this::entry,
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment,
                layer.code(),
                List.copyOf(questions));
        return new Answers(answers);
    }

    /** The answers of a layer of an assessment with these keys, as far as there are any. */
    public Answers of(UUID assessment, Layer layer, Set<AnswerKey> keys) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        // two lists are one walk through the index; a join would be a walk for each key
        database.each(
                "select question, item, status, value, remarks, version from answer where assessment = ? and layer = ?"
                        + " and question = any(?) and item = any(?)",
                this::entry,
                entry -> answers.put(entry.getKey(), entry.getValue()),
                assessment,
                layer.code(),
                distinct(keys, AnswerKey::question),
                distinct(keys, AnswerKey::item));
        answers.keySet().retainAll(keys);
        return new Answers(answers);
    }

    /** All answers of a layer of many assessments. */
    public Map<UUID, Answers> ofAll(Layer layer, List<UUID> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<AnswerKey, Answer>> answers = new HashMap<>();
        database.each(
                "select assessment, question, item, status, value, remarks, version from answer"
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

    /**
     * Keeps answers that are new, which are in their first version, and such as have changed; the caller holds their
     * assessment.
     */
    public void save(UUID assessment, Layer layer, Map<AnswerKey, Answer> changes, Instant now, String by) {
        Map<Boolean, List<Map.Entry<AnswerKey, Answer>>> isNew = changes.entrySet().stream()
                .collect(Collectors.partitioningBy(change -> change.getValue().version() == 1));
        Saving saving = new Saving(assessment, layer, now, by);
        save(saving, isNew.getOrDefault(true, List.of()), "");
        save(saving, isNew.getOrDefault(false, List.of()), OVER_WHAT_IS_KEPT);
    }

    // to look whether there is one first takes twice the reads of the index
    private void save(Saving saving, List<Map.Entry<AnswerKey, Answer>> changes, String ifKept) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> questions = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<@Nullable String> texts = new ArrayList<>();
        List<@Nullable String> remarks = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        for (Map.Entry<AnswerKey, Answer> change : changes) {
            Answer answer = change.getValue();
            questions.add(change.getKey().question());
            items.add(change.getKey().item());
            statuses.add(answer.status().code());
            texts.add(answer.value() == null ? null : json.write(answer.value()));
            remarks.add(answer.remarks().sayNothing() ? null : json.write(answer.remarks()));
            versions.add((long) answer.version());
        }
        database.update(
                INSERT + ifKept,
                saving.assessment(),
                saving.layer().code(),
                saving.now(),
                saving.by(),
                questions,
                items,
                statuses,
                texts,
                remarks,
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
        String remarks = row.getString("remarks");
        return new Answer(
                status,
                value == null ? null : json.read(value, AnswerValue.class),
                // a program of before takes an answer back and leaves them
                remarks == null || status == AnswerStatus.UNANSWERED ? Remarks.NONE : json.read(remarks, Remarks.class),
                row.getInt("version"));
    }

    private static List<String> distinct(Set<AnswerKey> keys, Function<AnswerKey, String> part) {
        return keys.stream().map(part).distinct().toList();
    }

    private record Saving(UUID assessment, Layer layer, Instant now, String by) {}
}
