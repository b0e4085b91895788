package org.phrom.kit.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;

/** Reads constants of the code while the document is made. */
final class KnownConstants {

    private KnownConstants() {}

    /** The values that such an annotation names. */
    static List<String> of(AnnotationInstance knownValues) {
        AnnotationValue type = knownValues.value("of");
        return type == null
                ? List.of(knownValues.value().asStringArray())
                : constants(type.asClass().name()).stream()
                        .map(KnownConstants::code)
                        .toList();
    }

    /** The constants of an enumeration. */
    static List<Object> constants(DotName type) {
        try {
            Object[] constants = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(type.toString())
                    .getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException(type + " is no enumeration");
            }
            return Arrays.asList(constants);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an indexed class is not there", e);
        }
    }

    private static String code(Object constant) {
        try {
            Method code = ((Enum<?>) constant).getDeclaringClass().getDeclaredMethod("code");
            code.setAccessible(true);
            return String.valueOf(code.invoke(constant));
        } catch (NoSuchMethodException withoutCode) {
            return ((Enum<?>) constant).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a code that can't be asked for", e);
        }
    }
}
