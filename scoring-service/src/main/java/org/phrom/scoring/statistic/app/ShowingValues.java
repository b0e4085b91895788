package org.phrom.scoring.statistic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.statistic.domain.Revision;
import org.phrom.scoring.statistic.store.ValueQueries;
import org.phrom.scoring.statistic.store.ValueQueries.Filter;

/** Shows the values of a series. */
@ApplicationScoped
public class ShowingValues {
    private final KeepingSeries series;
    private final ValueQueries values;

    ShowingValues(KeepingSeries series, ValueQueries values) {
        this.series = series;
        this.values = values;
    }

    public Page<Revision> page(String code, Filter filter, PageRequest page) {
        series.get(code);
        List<Revision> found = values.list(code, filter, page.after(), page.size() + 1);
        return page.page(found, ValueQueries::key);
    }

    /** Hands over all, as they are at one moment. */
    @Transactional
    public void each(String code, Filter filter, Consumer<Revision> consumer) {
        values.each(code, filter, consumer);
    }

    /** Returns a tag of what {@link #each} hands over: revisions are only added. */
    public String tag(String code, Filter filter) {
        return values.count(code) + "-" + Integer.toHexString(filter.hashCode());
    }
}
