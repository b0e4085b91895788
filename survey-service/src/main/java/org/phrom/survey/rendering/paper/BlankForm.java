package org.phrom.survey.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormDefinition.Group;
import org.phrom.survey.rendering.form.FormDefinition.Page;
import org.phrom.survey.rendering.form.FormDefinition.Tag;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.paper.Block.Cell;
import org.phrom.survey.rendering.paper.Block.Kind;

/** A form as it is printed to be filled in by hand: what stands where, in one language. */
public final class BlankForm {

    private final FormDefinition form;
    private final Labels labels;
    private final Cover cover;
    private final QuestionBlocks questions;

    /**
     * The blank form.
     *
     * @param form what is asked
     * @param times when the version was published, or changed last
     * @param language th or en
     */
    public BlankForm(FormDefinition form, FrameworkTimes times, Locale language) {
        this.form = form;
        this.labels = new Labels(language);
        this.cover = Cover.of(form, times, labels);
        this.questions = new QuestionBlocks(form, labels);
    }

    /** What stands above it. */
    public Cover cover() {
        return cover;
    }

    /** Its language. */
    public Locale language() {
        return labels.language();
    }

    /** What stands below each page: title and version. */
    public String footer() {
        return cover.title() + " · " + labels.of("ฉบับที่ ", "Version ") + form.version();
    }

    /** "page 3 of ", with what stands before and behind the numbers. */
    public List<String> pageNumber() {
        return labels.isThai() ? List.of("หน้า ", " จาก ") : List.of("Page ", " of ");
    }

    /** What stands on it, from top to bottom, made as it is read. */
    public Stream<Block> blocks() {
        Stream<Block> pages = IntStream.range(0, form.pages().size())
                .boxed()
                .flatMap(i -> page(form.pages().get(i), String.valueOf(i + 1)));
        return Stream.of(pages, appendix(), signatures()).flatMap(part -> part);
    }

    private Stream<Block> page(Page page, String number) {
        String help = page.help() == null ? null : labels.of(page.help());
        List<Stream<Block>> parts = new ArrayList<>();
        parts.add(Stream.of(Block.of(Kind.PAGE, number + ". " + labels.of(page.title()), help)));
        int before = 0;
        for (Group group : page.groups()) {
            if (!group.title().equals(page.title())) {
                parts.add(Stream.of(Block.of(Kind.GROUP, labels.of(group.title()), null)));
            }
            parts.add(questions(group.questions(), number, before));
            before += group.questions().size();
        }
        return parts.stream().flatMap(part -> part);
    }

    private Stream<Block> questions(List<FormQuestion> asked, String page, int before) {
        return IntStream.range(0, asked.size())
                .boxed()
                .flatMap(i -> questions.of(asked.get(i), page + "." + (before + i + 1)).stream());
    }

    private Stream<Block> appendix() {
        if (form.questions().noneMatch(FormQuestion::obstacles)) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(Block.of(
                                Kind.PAGE,
                                labels.of(
                                        "ภาคผนวก: รหัสอุปสรรคและปัจจัยความสำเร็จ",
                                        "Annex: codes of obstacles and success factors"),
                                null)),
                        tags(
                                labels.of("อุปสรรค", "Obstacles"),
                                form.taxonomies().obstacles()),
                        tags(
                                labels.of("ปัจจัยความสำเร็จ", "Success factors"),
                                form.taxonomies().successFactors()))
                .flatMap(part -> part);
    }

    private String named(Tag tag) {
        String name = labels.of(tag.name());
        return tag.needsComment() == null ? name : name + labels.of(" (ต้องมีความเห็นประกอบ)", " (with a comment)");
    }

    private Stream<Block> tags(String title, List<Tag> tags) {
        return tags.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(Block.of(Kind.GROUP, title, null)),
                        tags.stream().map(tag -> Block.of(Kind.NOTE, named(tag), tag.code())));
    }

    private Stream<Block> signatures() {
        List<Cell> below = Stream.of(
                        labels.of("ลงชื่อ", "Signed"),
                        labels.of("ชื่อ–สกุล", "Name"),
                        labels.of("ตำแหน่ง", "Position"),
                        labels.of("วันที่", "Date"))
                .map(Cell::of)
                .toList();
        return Stream.of(labels.of("ผู้กรอกข้อมูล", "Filled in by"), labels.of("ผู้รับรองข้อมูล", "Approved by"))
                .map(who -> new Block(Kind.SIGNATURE, who, null, List.of(), List.of(below)));
    }
}
