package org.phrom.survey.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Body of {@code framework-published.v1}.
 *
 * @param framework code of the framework
 * @param version its version
 * @param publishedAt when it was published
 * @param document the whole document
 */
public record FrameworkPublished(String framework, String version, Instant publishedAt, JsonNode document) {}
