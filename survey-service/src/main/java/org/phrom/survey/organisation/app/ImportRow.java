package org.phrom.survey.organisation.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.organisation.domain.Change;

/**
 * One row of a file to import.
 *
 * @param number its number in the file, where the header is row 1
 * @param code the code it names, as it stands there
 * @param change what it wishes; null when it can't be read
 * @param findings what is wrong with its form
 */
public record ImportRow(int number, String code, @Nullable Change change, List<Finding> findings) {}
