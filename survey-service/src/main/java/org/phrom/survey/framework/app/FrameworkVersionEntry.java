package org.phrom.survey.framework.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A framework version in a list.
 *
 * @param framework code of the framework
 * @param version its version
 * @param state draft, hearing, published or retired; more may follow
 * @param title its title
 * @param changedAt when it was written last
 * @param publishedAt when it was published; absent for a draft
 * @param retiredAt when it was retired
 */
public record FrameworkVersionEntry(
        String framework,
        String version,
        String state,
        Text title,
        Instant changedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {}
