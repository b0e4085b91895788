package org.phrom.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of pages and downloads; every part is encoded. */
public final class Address {

    private final String path;
    private final List<String> query = new ArrayList<>();

    private Address(String path) {
        this.path = path;
    }

    /** The address with these parts of its path. */
    public static Address of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Address(path.length() == 0 ? "/" : path.toString());
    }

    /** The same with a parameter, unless it has no value. */
    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.add(name + "=" + encoded(value.toString()));
        }
        return this;
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
