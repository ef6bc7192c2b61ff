package io.mspbilling.messages;

import io.mspbilling.communication.MessageText;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.Notice;
import io.mspbilling.receivables.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messages from templates, in text and HTML, in the tenant's brand and the customer's language. A
 * step of dunning that has no words of its own is said in those of the policy. Safe for use by
 * several threads.
 */
public final class TemplatedTexts implements MessageTexts {

  /**
   * Longest page, in characters: Gmail cuts what is longer than 102 KB, and would hide the end. A
   * message about so many invoices is text alone.
   */
  private static final int MAX_HTML = 90_000;

  private final Templates templates;
  private final Brand brand;
  private final Function<Customer, Locale> languages;

  /**
   * @param languages in which language, and by the customs of which country, a customer is written
   *     to; there is English for all others than those that there are templates of
   */
  public TemplatedTexts(Templates templates, Brand brand, Function<Customer, Locale> languages) {
    this.templates = Objects.requireNonNull(templates, "templates");
    this.brand = Objects.requireNonNull(brand, "brand");
    this.languages = Objects.requireNonNull(languages, "languages");
  }

  /** All customers in one language. */
  public TemplatedTexts(Templates templates, Brand brand, Locale language) {
    this(templates, brand, customer -> language);
  }

  @Override
  public MessageText of(Customer customer, Notice notice) {
    Language language = templates.language(languages.apply(customer));
    Formats formats = language.formats();
    Map<String, String> values =
        NoticeValues.with(notice.by(new NoticeValues(formats)), customer.name(), brand);
    Words.Said said =
        language.of(notice).map(words -> words.said(values)).orElseGet(() -> policys(notice));
    Map<String, Object> page = new Page(brand, language, formats).of(said, notice);
    return new MessageText(
        said.subject(),
        templates.layout().text(page),
        Optional.of(templates.layout().html(page)).filter(html -> html.length() <= MAX_HTML));
  }

  /** The policy's own words, in the language that it is written in. */
  private static Words.Said policys(Notice notice) {
    if (!(notice instanceof Notice.PaymentDue due)) {
      throw new IllegalStateException("all but steps of dunning have words: " + notice);
    }
    String subject = OneLine.of(due.subject().replace("{number}", due.lines().get(0).number()));
    return new Words.Said(subject, subject, List.of(OneLine.of(due.opening())), "");
  }
}
