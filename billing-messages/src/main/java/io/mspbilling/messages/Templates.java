package io.mspbilling.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * All templates of a tenant: the words of each message in each language, and the page around them.
 * All are read and checked when this is made, so that none fails on the day it is needed.
 * Immutable.
 *
 * <p>Words are files such as {@code en/friendly.words}, named after the step of dunning or the kind
 * of message, with entries {@code subject}, {@code heading}, {@code text} (a paragraph each) and
 * {@code closing}; {@code en/labels.words} has the words beside figures. In them, {@code {{total}}}
 * is a value, and {@code {{#several}}…{{/several}}} stands only if there is one; nothing else can
 * be said, and every value is escaped. {@code layout.html} and {@code layout.txt} are the page.
 */
public final class Templates {

  private final Map<String, Language> languages;
  private final Layout layout;

  private Templates(Map<String, Language> languages, Layout layout) {
    this.languages = languages;
    this.layout = layout;
  }

  /** Those that come with the library: English and German. */
  public static Templates standard() {
    return from(List.of(new BundledTemplates()));
  }

  /**
   * A tenant's own, and those of the library wherever it has none.
   *
   * @param own the tenant's files
   * @throws TemplateException if one of them cannot be used
   */
  public static Templates standardWith(TemplateSource own) {
    return from(List.of(new BundledTemplates(), Objects.requireNonNull(own, "own")));
  }

  private static Templates from(List<TemplateSource> sources) {
    TemplateFiles files = TemplateFiles.of(sources);
    Map<String, Language> languages = new LinkedHashMap<>();
    files.languages().forEach(tag -> languages.put(tag, files.language(tag)));
    return new Templates(languages, files.layout());
  }

  /** The language asked for, else the same of no country, else English. */
  Language language(Locale locale) {
    Language exact = languages.get(locale.toLanguageTag());
    Language same = exact == null ? languages.get(locale.getLanguage()) : exact;
    Language found = same == null ? Objects.requireNonNull(languages.get("en"), "en") : same;
    return found.locale().getLanguage().equals(locale.getLanguage())
        ? new Language(locale, found.labels(), found.words())
        : found;
  }

  Layout layout() {
    return layout;
  }
}
