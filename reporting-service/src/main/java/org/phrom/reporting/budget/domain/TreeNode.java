package org.phrom.reporting.budget.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an index that is made of weighted arithmetic means.
 *
 * @param levels of an indicator that can be brought to levels; null for all else
 */
public record TreeNode(
        String code,
        double weight,
        List<TreeNode> children,
        @Nullable Levels levels) {}
