package org.phrom.kit.outbox;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.outbox.RepublicationResource.RepublicationView;
import org.phrom.kit.outbox.Republishing.Wish;

/**
 * Tells present states again behind the request. Begun again it tells some of them twice, which readers pass over; so
 * does one that is cancelled, of which what was told stays told.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "phrom.publishes", stringValue = "false", enableIfMissing = true)
class RepublicationJob implements JobKind {

    static final String KIND = "republication";

    private final Republishing republishing;
    private final JsonText json;

    RepublicationJob(Republishing republishing, JsonText json) {
        this.republishing = republishing;
        this.json = json;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Work work) {
        RepublicationView view = republishing.republish(json.read(work.parameters(), Wish.class), work::done);
        republishing.record(view, work.createdBy());
        try (OutputStream result = work.result(MediaType.APPLICATION_JSON)) {
            result.write(json.write(view).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
