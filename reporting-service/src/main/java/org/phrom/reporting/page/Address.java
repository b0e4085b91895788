package org.phrom.reporting.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.ranking.RankingFilter;

/** Addresses of pages and downloads; every part is encoded. */
final class Address {

    private final String path;
    private final List<String> query = new ArrayList<>();

    private Address(String path) {
        this.path = path;
    }

    static Address of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Address(path.length() == 0 ? "/" : path.toString());
    }

    Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.add(name + "=" + encoded(value.toString()));
        }
        return this;
    }

    Address with(RankingFilter filter) {
        return with("ancestor", filter.ancestor())
                .with("type", filter.type())
                .with("band", filter.band())
                .with("sort", filter.sort().equals("rank") ? null : filter.sort())
                .with("order", filter.order());
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
