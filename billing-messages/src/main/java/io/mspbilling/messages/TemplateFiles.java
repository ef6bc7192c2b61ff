package io.mspbilling.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of several sources, of which a later one goes before. */
final class TemplateFiles {

  private static final Pattern WORDS =
      Pattern.compile("([a-z]{2,3}(?:-[A-Z]{2})?)/([a-z0-9][a-z0-9-]*)\\.words");
  private static final String LABELS = "labels";

  private final Map<String, String> contents;

  private TemplateFiles(Map<String, String> contents) {
    this.contents = contents;
  }

  /**
   * @throws TemplateException if a file is none of those that are known
   */
  static TemplateFiles of(List<TemplateSource> sources) {
    Map<String, String> contents = new TreeMap<>();
    sources.forEach(source -> contents.putAll(source.files()));
    for (String file : contents.keySet()) {
      if (!WORDS.matcher(file).matches()
          && !file.equals("layout.html")
          && !file.equals("layout.txt")) {
        throw new TemplateException(
            file, 1, "files are layout.html, layout.txt, and words such as en-CA/friendly.words");
      }
    }
    return new TemplateFiles(contents);
  }

  /** The languages that there is a file of. */
  Set<String> languages() {
    Set<String> tags = new TreeSet<>();
    for (String file : contents.keySet()) {
      Matcher words = WORDS.matcher(file);
      if (words.matches()) {
        tags.add(words.group(1));
      }
    }
    return tags;
  }

  /** One language; what a country has no words of its own for is said as elsewhere. */
  Language language(String tag) {
    Map<String, Words> words = new LinkedHashMap<>();
    @Nullable String labels = null;
    for (String from : List.of("en", tag.split("-", -1)[0], tag)) {
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Matcher name = WORDS.matcher(file.getKey());
        if (!name.matches() || !name.group(1).equals(from)) {
          continue;
        }
        if (name.group(2).equals(LABELS)) {
          labels = file.getKey();
        } else {
          words.put(
              name.group(2),
              Words.read(file.getKey(), file.getValue(), Topic.of(name.group(2)).names()));
        }
      }
    }
    if (labels == null) {
      throw new TemplateException("en/labels.words", 1, "there are no labels");
    }
    return new Language(
        Locale.forLanguageTag(tag), Labels.read(labels, contents.getOrDefault(labels, "")), words);
  }

  Layout layout() {
    return Layout.read(
        "layout.html",
        contents.getOrDefault("layout.html", ""),
        "layout.txt",
        contents.getOrDefault("layout.txt", ""));
  }
}
