package org.phrom.survey.framework.document;

/**
 * One part of the framework document. It alone knows its fields: how they are read, which of them this version of Phrom
 * supports, and whether they hang together with each other and with other parts.
 */
interface Part {

    /** Refuses what the schema knows and this version of Phrom can not do yet, so that it is not ignored. */
    default void support() {}

    /** Finds what does not hang together; runs after what is not supported was refused everywhere. */
    default void check() {}
}
