package org.phrom.survey.framework.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of framework versions; none but {@link FrameworkRows} meets them. */
@ApplicationScoped
class FrameworkVersionTable implements RowTable<FrameworkVersionRow, FrameworkVersionRow.Key> {}
