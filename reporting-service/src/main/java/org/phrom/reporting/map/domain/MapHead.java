package org.phrom.reporting.map.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What is said of a map.
 *
 * @param version counts its contents, from 1
 * @param attribution whose it is, and under which licence
 * @param property of the features that came, which held the codes
 * @param size how many shapes it has
 * @param changedBy {@code null} for one that Phrom comes with
 */
public record MapHead(
        String code,
        long version,
        Text title,
        String attribution,
        String property,
        int size,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
