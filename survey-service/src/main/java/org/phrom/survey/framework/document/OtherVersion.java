package org.phrom.survey.framework.document;

/**
 * Another version of a framework.
 *
 * @param document its document as JSON text
 * @param stays whether it is there for good: what was published, and drafts that were commented on
 */
public record OtherVersion(String document, boolean stays) {}
