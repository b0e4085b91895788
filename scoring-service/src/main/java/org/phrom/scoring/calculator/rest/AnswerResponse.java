package org.phrom.scoring.calculator.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.app.Held;
import org.phrom.scoring.calculator.writing.AnswerWriter;
import org.phrom.scoring.calculator.writing.KeptAnswer;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Table;

/** Sends answers, which take room until they were sent or can't be. */
final class AnswerResponse {
    private AnswerResponse() {}

    /** An answer that gives back its room when it was sent. */
    static Response of(Held held, AnswerForm form) {
        try {
            endWithExchange(held);
            return of(held.answer(), form, held::close);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** It may be that nobody asks for a byte of it. */
    private static void endWithExchange(Held held) {
        CurrentRequestManager.get().registerCompletionCallback(failure -> held.close());
    }

    private static Response of(Answer answer, AnswerForm form, Runnable sent) {
        AnswerWriter writer = new AnswerWriter(form.numbers());
        if (!form.csv()) {
            return Response.ok(sending(out -> writer.json(answer, out), sent), "application/json")
                    .build();
        }
        Table table = onlyOne(answer.tables(), Table::name);
        return csv(sending(out -> writer.csv(table, out), sent), table.name()).build();
    }

    /**
     * An answer that is kept, and read as it is sent.
     *
     * @param tag names what is kept, whatever the form
     */
    static Response kept(KeptAnswer answer, AnswerForm form, String tag) {
        return form(answer, form).tag(new EntityTag(tag + "-" + form.name())).build();
    }

    private static Response.ResponseBuilder form(KeptAnswer answer, AnswerForm form) {
        if (!form.csv()) {
            return Response.ok((StreamingOutput) out -> answer.json(form.numbers(), out), "application/json");
        }
        try {
            String table = onlyOne(answer.tables(), Function.identity());
            return csv(out -> answer.csv(form.numbers(), out), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response.ResponseBuilder csv(StreamingOutput table, String name) {
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }

    private static StreamingOutput sending(StreamingOutput answer, Runnable sent) {
        return out -> {
            try {
                answer.write(out);
            } finally {
                sent.run();
            }
        };
    }

    private static <T> T onlyOne(List<T> tables, Function<T, String> name) {
        if (tables.size() == 1) {
            return tables.get(0);
        }
        String names = String.join(", ", tables.stream().map(name).toList());
        throw new Problem(CommonProblem.INVALID_PARAMETER)
                .atParameter(
                        "format",
                        "one-table-only",
                        new Text(
                                "CSV มีได้หนึ่งตาราง: " + names,
                                "CSV holds one table, and these are several: " + names));
    }
}
