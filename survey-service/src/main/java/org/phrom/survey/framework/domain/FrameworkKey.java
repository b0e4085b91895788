package org.phrom.survey.framework.domain;

/**
 * Which version of which framework.
 *
 * @param framework code of the framework
 * @param version its version
 */
public record FrameworkKey(String framework, String version) {

    /** Key of its event. */
    public String key() {
        return framework + ":" + version;
    }

    /** Its path below {@code /v1}. */
    public String path() {
        return "frameworks/" + framework + "/versions/" + version;
    }
}
