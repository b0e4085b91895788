package org.phrom.kit.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.function.Function;

/** Takes {@code 1.0} for 1, as JSON Schema does, and refuses what has a fraction instead of dropping it. */
final class WholeNumbers extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    WholeNumbers() {
        super("whole numbers");
        add(Integer.TYPE, BigDecimal::intValueExact);
        add(Integer.class, BigDecimal::intValueExact);
        add(Long.TYPE, BigDecimal::longValueExact);
        add(Long.class, BigDecimal::longValueExact);
    }

    @SuppressWarnings("unchecked")
    private <T extends Number> void add(Class<T> type, Function<BigDecimal, T> exactly) {
        var strict = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
        addDeserializer(type, (JsonDeserializer<T>) (JsonDeserializer<?>) new Exactly(strict, exactly));
    }

    private static final class Exactly extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<BigDecimal, ? extends Number> exactly;

        private Exactly(JsonDeserializer<?> strict, Function<BigDecimal, ? extends Number> exactly) {
            super(strict);
            this.exactly = exactly;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> strict) {
            return new Exactly(strict, exactly);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                try {
                    return exactly.apply(parser.getDecimalValue());
                } catch (ArithmeticException fractionOrTooLarge) {
                    return super.deserialize(parser, context);
                }
            }
            return super.deserialize(parser, context);
        }
    }
}
