package org.phrom.scoring.statistic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A series of a statistics office: one number per organisation and year.
 *
 * @param unit of its values
 * @param source who publishes it
 * @param url where; null when there is no such place
 * @param licence under which it may be used
 */
public record Series(
        String code,
        Text name,
        Text unit,
        String source,
        @Nullable String url,
        String licence,
        long version,
        Instant changedAt) {}
