package dev.scimkit.testkit.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The score of each section, by specification. */
final class HtmlScores {

    private static final int PART = 12;

    private final Markup html;

    HtmlScores(Markup html) {
        this.html = html;
    }

    void write(List<SectionScore> scores) {
        Map<String, List<SectionScore>> documents = scores.stream()
                .sorted(Comparator.comparing(SectionScore::section, new SectionOrder()))
                .collect(Collectors.groupingBy(HtmlScores::document, LinkedHashMap::new, Collectors.toList()));
        html.open("section").element("h2", "Score by section").open("div", "class", "documents");
        documents.forEach(this::document);
        html.close().close();
    }

    private static String document(SectionScore score) {
        int sign = score.section().indexOf(" §");
        return sign < 0 ? "Other sources" : score.section().substring(0, sign);
    }

    /** Long lists are split, so that each part fits into a column, below a heading of its own. */
    private void document(String name, List<SectionScore> scores) {
        for (int from = 0; from < scores.size(); from += PART) {
            html.open("div", "class", "document")
                    .element("h3", from == 0 ? name : name + ", continued")
                    .open("ol");
            scores.subList(from, Math.min(from + PART, scores.size())).forEach(score -> score(score, name));
            html.close().close();
        }
    }

    private void score(SectionScore score, String document) {
        boolean part = score.section().startsWith(document);
        String number = part ? score.section().substring(document.length() + 1) : score.section();
        String title = SectionTitles.of(score.section());
        boolean titled = part && !title.isEmpty();
        html.open("li", "class", look(score) + (titled ? "" : " client"))
                .open("a", "href", "#rules", "data-section", score.section());
        if (titled) {
            html.element("span", number, "class", "part");
        }
        html.element("span", title.isEmpty() ? number : title, "class", "title")
                .element("span", sum(score), "class", "sum")
                .close()
                .close();
    }

    private static String look(SectionScore score) {
        if (score.applied() == 0) {
            return "score";
        }
        return score.failed() == 0 ? "score whole" : "score broken";
    }

    private static String sum(SectionScore score) {
        return score.applied() == 0 ? "skipped" : score.passed() + "/" + score.applied();
    }
}
