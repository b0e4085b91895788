package org.phrom.kit.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/**
 * A JSON body that is read when the endpoint asks for it: after it has found what the body is about, so that nobody
 * makes the service read a body to a thing that is not there. Constraints of {@code T} are checked as those of any other
 * parameter. Endpoints name {@code T} to OpenAPI themselves ({@code @RequestBody}). Read it outside of a transaction: a
 * slow sender would hold the connection to the database.
 */
public final class Body<T> {

    private final InputStream stream;
    private final ObjectReader json;
    private final Validator validator;
    private final boolean small;

    Body(InputStream stream, ObjectReader json, Validator validator, boolean small) {
        this.stream = stream;
        this.json = json;
        this.validator = validator;
        this.small = small;
    }

    /** Whether it is so small that it may be read before anybody knows what it is about. */
    public boolean isSmall() {
        return small;
    }

    /**
     * The content. It can be had once.
     *
     * @throws Problem 400 when there is none
     */
    public T read() {
        return find().orElseThrow(() ->
                new Problem(CommonProblem.MALFORMED_REQUEST).detail(new Text("ต้องมีเนื้อหา", "A body is needed")));
    }

    /** The content, for endpoints that can do without. */
    public Optional<T> find() {
        Optional<T> content = parsed();
        content.ifPresent(this::check);
        return content;
    }

    private Optional<T> parsed() {
        try {
            return Optional.ofNullable(json.readValue(stream));
        } catch (MismatchedInputException e) {
            if (e.getPath().isEmpty() && String.valueOf(e.getMessage()).startsWith("No content")) {
                return Optional.empty();
            }
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        } catch (CharConversionException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        } catch (IOException e) {
            throw new IllegalStateException("the stream throws problems only", e);
        }
    }

    private void check(T content) {
        Set<ConstraintViolation<T>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
