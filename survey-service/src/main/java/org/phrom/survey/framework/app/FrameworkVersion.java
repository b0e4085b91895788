package org.phrom.survey.framework.app;

/**
 * Which version of which framework.
 *
 * @param framework code of the framework
 * @param version its version
 */
public record FrameworkVersion(String framework, String version) {

    /** Key of its event. */
    public String key() {
        return framework + ":" + version;
    }

    String path() {
        return "frameworks/" + framework + "/versions/" + version;
    }
}
