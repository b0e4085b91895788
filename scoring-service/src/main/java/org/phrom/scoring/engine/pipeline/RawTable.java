package org.phrom.scoring.engine.pipeline;

import java.util.List;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;

/** The table a run starts from. */
final class RawTable {
    private RawTable() {}

    static Table of(IndexModel model, DataSet data, Groups groups) {
        List<String> indicators = model.indicators();
        Column[] columns = new Column[indicators.size()];
        for (int i = 0; i < columns.length; i++) {
            String code = indicators.get(i);
            boolean[] absent = data.notApplicable(code);
            double[] applies = null;
            for (int unit = 0; unit < absent.length; unit++) {
                if (absent[unit]) {
                    applies = applies == null ? new double[absent.length] : applies;
                    applies[unit] = Double.NaN;
                }
            }
            columns[i] = new Column(data.cells(code), null, applies, null);
        }
        return new Table(Frame.of(model, data, groups), columns, null, null);
    }

    static Table withCell(IndexModel model, Table raw, String unit, String column, double value) {
        int row = raw.frame().units().indexOf(unit);
        if (row < 0) {
            throw new ModelRefused(unit, "no such unit");
        }
        if (Double.isInfinite(value)) {
            throw new ModelRefused(unit + "/" + column, "is infinite");
        }
        int at = raw.frame().indicators().indexOf(column);
        if (at < 0) {
            double[] values = raw.frame().beside(column).clone();
            values[row] = value;
            return new Table(raw.frame().with(model, column, values), raw.columns(), null, null);
        }
        Column[] columns = raw.columns().clone();
        double[] applies = columns[at].applies;
        if (applies != null && Double.isNaN(applies[row]) && !Double.isNaN(value)) {
            throw new ModelRefused(unit + "/" + column, "does not apply and can have no value");
        }
        double[] values = columns[at].values.clone();
        values[row] = value;
        columns[at] = new Column(values, null, applies, null);
        return new Table(raw.frame(), columns, null, null);
    }
}
