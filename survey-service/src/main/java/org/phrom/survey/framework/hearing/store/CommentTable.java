package org.phrom.survey.framework.hearing.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.entities.RowTable;

/** The entities of comments; none but {@link CommentRows} meets them. */
@ApplicationScoped
class CommentTable implements RowTable<CommentRow, CommentRow.Key> {}
