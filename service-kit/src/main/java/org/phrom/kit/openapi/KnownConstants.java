package org.phrom.kit.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Reads constants of the code while the document is made. */
final class KnownConstants {

    private KnownConstants() {}

    /** The values that such an annotation names. */
    static List<String> of(AnnotationInstance knownValues, IndexView index) {
        AnnotationValue type = knownValues.value("of");
        if (type == null) {
            return List.of(knownValues.value().asStringArray());
        }
        ClassInfo holder = index.getClassByName(type.asClass().name());
        return holder != null && holder.isInterface()
                ? index.getAllKnownImplementations(holder.name()).stream()
                        .map(KnownConstants::kind)
                        .sorted()
                        .toList()
                : constants(type.asClass().name()).stream()
                        .map(KnownConstants::code)
                        .toList();
    }

    private static String kind(ClassInfo implementation) {
        try {
            Field kind = load(implementation.name()).getDeclaredField("KIND");
            kind.setAccessible(true);
            return String.valueOf(kind.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(implementation + " does not say its KIND", e);
        }
    }

    /** The constants of an enumeration. */
    static List<Object> constants(DotName type) {
        try {
            Object[] constants = load(type).getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException(type + " is no enumeration");
            }
            return Arrays.asList(constants);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an indexed class is not there", e);
        }
    }

    private static Class<?> load(DotName type) throws ClassNotFoundException {
        return Thread.currentThread().getContextClassLoader().loadClass(type.toString());
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
