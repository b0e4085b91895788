package org.phrom.broken.outgoing;

/** A body that anybody can build. */
public record ThingChanged(String id) {}
