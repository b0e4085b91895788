package org.phrom.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phrom.kit.text.Text;

/** Says where a request is not what it should be, in a stable order and without naming a Java class. */
final class RequestFaults {

    private static final Map<String, Text> MESSAGES = Map.of(
            "not-null", new Text("ต้องระบุค่านี้", "This is required"),
            "not-blank", new Text("ต้องระบุค่านี้", "This is required"),
            "not-empty", new Text("ต้องระบุค่านี้", "This is required"),
            "size", new Text("ความยาวหรือจำนวนเกินขอบเขต", "The length or the number of items is out of bounds"),
            "pattern", new Text("รูปแบบไม่ถูกต้อง", "The form is not right"),
            "min", new Text("ค่าน้อยเกินไป", "The value is too small"),
            "max", new Text("ค่ามากเกินไป", "The value is too large"));

    private RequestFaults() {}

    static Problem violations(ConstraintViolationException thrown) {
        List<ConstraintViolation<?>> violations = thrown.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .<ConstraintViolation<?>>map(violation -> violation)
                .toList();
        boolean inBody =
                violations.stream().anyMatch(violation -> !pointer(violation).isEmpty());
        Problem problem = new Problem(inBody ? CommonProblem.INVALID : CommonProblem.INVALID_PARAMETER);
        violations.forEach(violation -> add(problem, violation));
        return problem;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static void add(Problem problem, ConstraintViolation<?> violation) {
        String code = code(violation);
        Text message = MESSAGES.getOrDefault(code, new Text(violation.getMessage(), violation.getMessage()));
        String pointer = pointer(violation);
        if (pointer.isEmpty()) {
            problem.atParameter(parameter(violation), code, message);
        } else {
            problem.at(pointer, code, message);
        }
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    // the first two steps are Java's: the method and its parameter
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.isInIterable() && step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            } else if (step.isInIterable() && step.getKey() != null) {
                pointer.append('/').append(escaped(step.getKey().toString()));
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(step.getName()));
            }
        }
        return pointer.toString();
    }

    private static String parameter(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node step : violation.getPropertyPath()) {
            name = step.getName() == null ? name : step.getName();
        }
        return name;
    }

    static Problem unreadable(JsonProcessingException thrown) {
        // what the stream of the body says comes wrapped when it is said inside an object
        if (thrown.getCause() instanceof Problem refused) {
            return refused;
        }
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return at(unknown, "unknown-field", new Text("ไม่รู้จักฟิลด์นี้", "This field is not known"));
        }
        if (thrown instanceof MismatchedInputException mismatch) {
            return at(
                    mismatch,
                    "wrong-type",
                    new Text("ค่าผิดชนิดหรือขาดหายไป", "The value is of a wrong type or missing"));
        }
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return at(mapping, "not-acceptable", new Text("ค่านี้ใช้ไม่ได้", "The value can't be accepted"));
        }
        JsonLocation location = thrown.getLocation();
        Problem problem = new Problem(CommonProblem.MALFORMED_REQUEST)
                .detail(new Text("เนื้อหาไม่ใช่ JSON ที่ถูกต้อง", "The body is not well-formed JSON"));
        return location == null
                ? problem
                : problem.with("line", location.getLineNr()).with("column", location.getColumnNr());
    }

    private static Problem at(JsonMappingException thrown, String code, Text message) {
        return new Problem(CommonProblem.MALFORMED_REQUEST).at(pointer(thrown.getPath()), code, message);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String field = step.getFieldName();
            pointer.append('/').append(field == null ? String.valueOf(step.getIndex()) : escaped(field));
        }
        return pointer.toString();
    }
}
