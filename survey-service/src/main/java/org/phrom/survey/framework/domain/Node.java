package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** A node of the tree: an indicator at a leaf, otherwise the mean of its children. */
public record Node(
        String code, Text name, BigDecimal weight, @Nullable Indicator indicator, List<Node> children) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public Node {
        children = List.copyOf(children);
    }
}
