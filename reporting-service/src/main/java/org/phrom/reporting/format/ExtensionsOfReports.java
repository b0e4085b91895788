package org.phrom.reporting.format;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets an address of a report end in the extension of a form, as in {@code /v1/rounds/2022/ranking.xlsx}: the same as the
 * parameter {@code format}, which goes before it where both are there.
 */
class ExtensionsOfReports {

    // documents and workbooks are in one form, and have it in their own address
    private static final Pattern ADDRESS =
            Pattern.compile("(/v1/rounds/[^/]+/(?!(?:workbook|progress)\\.)[a-z-]+(?:/[a-z-]+)?)\\."
                    + "(json|csv|xlsx|svg|png)|(/v1/rounds/[^/]+/organisations/[^/]+)\\.(pdf)");

    /** Takes the extension off. */
    @ServerRequestFilter(preMatching = true)
    public void takeOff(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        Matcher report = path == null ? null : ADDRESS.matcher(path);
        if (report == null || !report.matches()) {
            return;
        }
        String query = asked.getRawQuery();
        boolean stated = request.getUriInfo().getQueryParameters().containsKey("format");
        String form = stated ? "" : "format=" + (report.group(2) == null ? report.group(4) : report.group(2));
        String all = query == null ? form : form.isEmpty() ? query : query + "&" + form;
        String base = asked.toString();
        String origin = base.substring(0, base.indexOf(path));
        request.setRequestUri(URI.create(origin
                + (report.group(1) == null ? report.group(3) : report.group(1))
                + (all.isEmpty() ? "" : "?" + all)));
    }
}
