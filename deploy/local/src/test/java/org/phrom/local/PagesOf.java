package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages that people come to from one page by its links, without what is data or a file. */
final class PagesOf {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern ORGANISATION = Pattern.compile("/organisations/[^/?]+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;

    PagesOf(String origin) {
        this.origin = origin;
    }

    /**
     * Follows links from a page.
     *
     * @param within what an address begins with, to be followed
     * @return html by address, with styles that are found from anywhere; of each kind of page of organisations one
     */
    Map<String, String> from(String start, String within) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        var seen = new LinkedHashMap<String, String>();
        var next = new ArrayDeque<String>();
        next.add(start);
        while (!next.isEmpty()) {
            var address = next.remove();
            if (seen.putIfAbsent(kind(address), address) != null) {
                continue;
            }
            var html = html(address);
            pages.put(address, html);
            var links = LINK.matcher(html);
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (link.startsWith(within)) {
                    next.add(path(link));
                }
            }
        }
        return pages;
    }

    String html(String address) throws Exception {
        var page = http.send(
                HttpRequest.newBuilder(URI.create(origin + address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body().replace("<head>", "<head><base href=\"" + origin + "\">");
    }

    private static String path(String link) {
        return link.split("[?#]", 2)[0];
    }

    private static String kind(String address) {
        return ORGANISATION.matcher(address).replaceAll("/organisations/…");
    }
}
