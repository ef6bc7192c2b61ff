package io.mspbilling.messages;

import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a layout may show of a message. */
record Page(Brand brand, Language language, Formats formats) {

  Map<String, Object> of(Words.Said said, Notice notice) {
    Figures figures = notice.by(new Figures.Of(language.labels(), formats));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("lang", language.locale().toLanguageTag());
    page.put("subject", said.subject());
    page.put("heading", said.heading());
    page.put("closing", said.closing());
    page.put("paragraphs", said.paragraphs().stream().map(text -> Map.of("text", text)).toList());
    page.put("facts", figures.facts().stream().map(Page::fact).toList());
    page.put("table", tables(notice));
    page.put(
        "button",
        figures.button().stream()
            .map(button -> Map.of("label", button.label(), "page", button.page().toString()))
            .toList());
    for (String label : List.of("invoice", "due", "falls", "amount")) {
      page.put(label, language.labels().of(label));
    }
    page.put("questions", brand.takesReplies() ? language.labels().of("questions") : "");
    putBrand(page);
    return page;
  }

  private static Map<String, String> fact(Figures.Fact fact) {
    return Map.of("label", fact.label(), "value", fact.value());
  }

  /** What the words are about, and what they are not about under a title that says so. */
  private List<Map<String, Object>> tables(Notice notice) {
    List<Map<String, Object>> tables = new ArrayList<>();
    if (!notice.lines().isEmpty()) {
      tables.add(table("", notice.lines()));
    }
    if (notice instanceof Notice.PaymentDue due && !due.also().isEmpty()) {
      tables.add(table(language.labels().of("also"), due.also()));
    }
    return tables;
  }

  private Map<String, Object> table(String title, List<OwedLine> lines) {
    boolean dated = lines.stream().anyMatch(line -> line.dueOn().isPresent());
    return Map.of(
        "title", title, "lines", rows(lines), "dated", dated ? List.of(Map.of()) : List.of());
  }

  private List<Map<String, String>> rows(List<OwedLine> lines) {
    return lines.stream()
        .map(
            line ->
                Map.of(
                    "number", OneLine.of(line.number()),
                    "dueOn", line.dueOn().map(formats::day).orElse(""),
                    "sum", formats.money(line.amount()),
                    "note", notes(line)))
        .toList();
  }

  private String notes(OwedLine line) {
    return line.whyLess().stream()
        .map(why -> language.labels().of(Labels.name(why)))
        .collect(Collectors.joining(", "));
  }

  private void putBrand(Map<String, Object> page) {
    page.put("sender", OneLine.of(brand.name()));
    page.put("phone", OneLine.of(brand.phone().orElse("")));
    page.put("colour", brand.colour().hex());
    page.put("ink", brand.colour().ink().hex());
    page.put(
        "logo",
        brand.logo().stream()
            .map(logo -> Map.of("source", logo.source(), "width", String.valueOf(logo.width())))
            .toList());
    page.put(
        "address", brand.address().stream().map(line -> Map.of("line", OneLine.of(line))).toList());
  }
}
