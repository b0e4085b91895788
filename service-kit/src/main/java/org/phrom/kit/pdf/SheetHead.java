package org.phrom.kit.pdf;

import java.util.List;
import java.util.Locale;

/**
 * What a document says of itself.
 *
 * @param footer what stands below each page
 * @param pageNumber "page 3 of ", with what stands before and behind the number
 * @param digits of the page numbers
 */
public record SheetHead(String title, Locale language, String footer, List<String> pageNumber, Digits digits) {}
