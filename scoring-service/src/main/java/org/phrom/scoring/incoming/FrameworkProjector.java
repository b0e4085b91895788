package org.phrom.scoring.incoming;

import static org.phrom.scoring.incoming.Required.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Registry;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.LiveScoring;
import org.phrom.scoring.run.store.EarlierChangeStatements;

/** Keeps framework versions, derives their own scoring model, and scores what waited for it. */
@ApplicationScoped
class FrameworkProjector implements EventHandler {
    private final Registry registry;
    private final Turns turns;
    private final ScoringModels models;
    private final LiveScoring live;
    private final EarlierChangeStatements earlier;

    FrameworkProjector(
            Registry registry, Turns turns, ScoringModels models, LiveScoring live, EarlierChangeStatements earlier) {
        this.registry = registry;
        this.turns = turns;
        this.models = models;
        this.live = live;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "frameworks";
    }

    @Override
    public String topic() {
        return "phrom.frameworks";
    }

    @Override
    public boolean takesLarge() {
        return true;
    }

    @Override
    public void handle(Event event) {
        if (!FrameworkPublished.TYPE.equals(event.type())) {
            return;
        }
        FrameworkPublished published = event.as(FrameworkPublished.class);
        String framework = field(published.framework(), "framework");
        String version = field(published.version(), "version");
        turns.ofFramework(framework, version);
        if (registry.keepFramework(framework, version, event.sequence(), field(published.document(), "document"))) {
            ScoringModel model = models.keepDefault(published.document());
            live.modelArrived(model);
            // one that came after a version which was made from it joins what could not be joined
            if (registry.hasSuccessor(framework, version)) {
                earlier.changed(framework);
            }
        }
    }
}
