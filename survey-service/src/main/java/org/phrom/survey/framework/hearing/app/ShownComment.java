package org.phrom.survey.framework.hearing.app;

import java.util.List;
import org.phrom.survey.framework.hearing.domain.Comment;

/** A comment and what the caller may do with it. */
public record ShownComment(Comment comment, List<String> allowedActions) {}
