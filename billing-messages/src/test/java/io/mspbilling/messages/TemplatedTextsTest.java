package io.mspbilling.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.MessageText;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.FakeGateway;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TemplatedTextsTest {
  private static final Brand BRAND =
      Brand.of("Northwind IT", Colour.of("#1f6f5c"))
          .withAddress("12 Harbour Street", "Portland, ME 04101")
          .withPhone("+1 207 555 0142");
  private static final Templates TEMPLATES = Templates.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 2);
  private static final URI PAGE =
      URI.create("https://pay.example/i?id=7&t=\"x\"".replace("\"", "%22"));

  private static MessageText text(Locale locale, Notice notice) {
    return new TemplatedTexts(TEMPLATES, BRAND, locale).of(Samples.CUSTOMER, notice);
  }

  private static OwedLine line(String number, String amount) {
    return new OwedLine(number, DAY, Money.of(amount, "USD"));
  }

  private static Notice due(String template, OwedLine... lines) {
    return new Notice.PaymentDue(
        template, "Invoice {number}", "Please pay.", List.of(lines), Optional.of(PAGE));
  }

  /** A step of an MSP's usual policy. */
  static MessageStep step(String name) {
    return DunningPolicy.forMsp().messages().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Notice> all() {
    List<Notice> all = new ArrayList<>(Samples.others().values());
    for (String step : List.of("upcoming", "due", "friendly", "firm", "urgent", "final")) {
      all.add(due(step, line("1001", "50.00")));
      all.add(Samples.several(step(step)));
    }
    return all;
  }

  @Test
  void oneInvoiceIsNamedAndSeveralAreCounted() {
    assertThat(text(Locale.US, due("friendly", line("1001", "50.00"))).subject())
        .isEqualTo("Invoice 1001 is past due");
    assertThat(
            text(Locale.US, due("friendly", line("1001", "50.00"), line("1002", "1234.50")))
                .subject())
        .isEqualTo("2 invoices are past due");
  }

  @Test
  void everyKindIsSaidInEveryLanguageAndInBothForms() {
    for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
      for (Notice notice : all()) {
        MessageText text = text(locale, notice);

        assertThat(List.of(text.subject(), text.body(), text.html().orElseThrow()))
            .noneMatch(form -> form.contains("{{") || form.contains("null"));
        assertThat(text.body()).contains("Northwind IT", "Acme Dental", "12 Harbour Street");
        assertThat(text.html().orElseThrow())
            .contains("<html lang=\"" + locale.toLanguageTag() + "\">");
      }
    }
  }

  @Test
  void whereAPageIsKnownThereIsAButtonThatLeadsThere() {
    Notice reminder =
        new Notice.PaymentDue(
            "friendly", "s", "o", List.of(line("1001", "50.00")), Optional.empty());
    TemplatedTexts texts = new TemplatedTexts(TEMPLATES, BRAND, Locale.US);
    MessageText linked =
        texts.linkedTo(FakeGateway.at(() -> Instant.EPOCH)).of(Samples.CUSTOMER, reminder);

    assertThat(linked.html().orElseThrow())
        .contains("<a href=\"https://pay.example/pay/1?invoices&#x3D;1001\"", ">Pay now</a>");
    assertThat(linked.body()).contains("Pay now:\nhttps://pay.example/pay/1?invoices=1001\n");
    assertThat(texts.of(Samples.CUSTOMER, reminder).html().orElseThrow())
        .doesNotContain("href", "Pay now");
  }

  @Test
  void bothFormsHoldTheSameFigures() {
    MessageText text = text(Locale.US, Samples.several(step("firm")));

    for (String form : List.of(text.body(), text.html().orElseThrow())) {
      assertThat(form)
          .contains(
              "INV-10417",
              "INV-10432",
              "INV-10458",
              "May 30, 2026",
              "$1,284.50",
              "Also open",
              "INV-10503",
              "$4,096.25",
              "after credit",
              "https://pay.example/invoice/7f3a",
              "Pay now");
    }
  }

  @Test
  void whyLessThanTheInvoiceIsAskedForIsSaid() {
    Notice notice = Samples.several(step("firm"));

    assertThat(text(Locale.US, notice).body())
        .contains("$89.00, after credit\n", "$2,310.00, an instalment, less what is disputed\n");
    assertThat(text(Locale.US, notice).html().orElseThrow())
        .contains(">an instalment, less what is disputed<");
    assertThat(text(Locale.GERMANY, notice).body())
        .contains("nach Gutschrift\n", ", eine Rate, abzüglich des strittigen Teils\n");
  }

  @Test
  void amountsAndDaysAreWrittenAsInTheCountry() {
    OwedLine line = new OwedLine("1001", DAY, Money.of("1234.50", "EUR"));

    assertThat(text(Locale.GERMANY, due("due", line)).body())
        .contains("2. Juni 2026", "1.234,50\u00a0€");
    assertThat(text(Locale.UK, due("due", line)).body()).contains("2 June 2026", "€1,234.50");
    assertThat(
            text(Locale.US, due("due", new OwedLine("1001", DAY, Money.of("1234", "JPY")))).body())
        .contains("¥1,234")
        .doesNotContain("1,234.00");
    OwedLine francs = new OwedLine("1001", DAY, Money.of("12.00", "CHF"));
    OwedLine dinars = new OwedLine("1002", DAY, Money.of("12.345", "KWD"));
    assertThat(text(Locale.US, due("due", francs, dinars)).body())
        .contains("CHF\u00a012.00", "KWD\u00a012.345");
    assertThat(text(Locale.GERMANY, due("due", francs)).body()).contains("12,00\u00a0CHF");
    assertThat(new Formats(Locale.forLanguageTag("khq"), "and").money(francs.amount()))
        .as("where the letters stand behind the figure, and Java puts nothing between them")
        .isEqualTo("12.00\u00a0CHF");
  }

  @Test
  void sumsOfTwoCurrenciesStayTwo() {
    OwedLine euros = new OwedLine("1002", DAY, Money.of("10.00", "EUR"));

    assertThat(text(Locale.US, due("due", line("1001", "50.00"), euros)).body())
        .contains("Total of all invoices listed: €10.00 and $50.00");
  }

  /** More may be late than is due for a message: what is named is not all that is owed. */
  @Test
  void aSumSaysWhatItIsTheSumOf() {
    Notice one = due("friendly", line("1001", "50.00"));
    Notice two = due("friendly", line("1001", "50.00"), line("1002", "9.00"));

    assertThat(text(Locale.US, one).body()).contains("\nAmount: $50.00\n").doesNotContain("otal");
    assertThat(text(Locale.US, two).body()).contains("\nTotal of all invoices listed: $59.00\n");
    assertThat(text(Locale.GERMANY, one).body())
        .contains("\nBetrag: 50,00\u00a0$\n")
        .doesNotContain("Summe", "Offen");
    assertThat(text(Locale.GERMANY, two).body())
        .contains("\nSumme aller aufgeführten Rechnungen: 59,00\u00a0$\n");
  }

  /** The words and the count are about what has come to the step; the sum is about all. */
  @Test
  void whatHasNotComeToTheStepStandsApart() {
    OwedLine far = line("1001", "50.00");
    OwedLine near = new OwedLine("1002", DAY.plusDays(9), Money.of("20.00", "EUR"));
    Notice notice =
        new Notice.PaymentDue("urgent", "s", "o", List.of(far), List.of(near), Optional.of(PAGE));

    assertThat(text(Locale.US, notice).subject()).isEqualTo("Urgent: invoice 1001 is past due");
    assertThat(
            text(
                    Locale.US,
                    new Notice.PaymentDue(
                        "final", "s", "o", List.of(far), List.of(near), Optional.of(PAGE)))
                .subject())
        .isEqualTo("Final notice: invoice 1001, $50.00");
    assertThat(text(Locale.US, notice).body())
        .contains(
            """
            Total of all invoices listed: €20.00 and $50.00

            - Invoice 1001 (due June 2, 2026): $50.00

            Also open:
            - Invoice 1002 (due June 11, 2026): €20.00

            Pay now:
            """);
    assertThat(text(Locale.GERMANY, notice).body())
        .contains(
            "die folgende Rechnung ist überfällig",
            "\n\nAußerdem offen:\n- Rechnung 1002 (fällig am");
    assertThat(text(Locale.US, notice).html().orElseThrow())
        .containsSubsequence("1001", "June 2, 2026", "Also open", "1002", "June 11, 2026");
  }

  @Test
  void inGermanNoAmountRunsIntoAYearAndTheGreetingIsOne() {
    for (Notice notice : all()) {
      MessageText text = text(Locale.GERMANY, notice);

      assertThat(text.subject() + "\n" + text.body())
          .contains("Guten Tag Acme Dental,\n")
          .doesNotContain("(Fällig", "geklappt", "Ihre Leistungen")
          .doesNotContainPattern("\\d{4} \\d");
    }
  }

  @Test
  void noReminderSaysWhatWasWrittenOrAnsweredBefore() {
    for (String name : List.of("friendly", "firm", "urgent", "final")) {
      for (Notice notice : List.of(Samples.one(step(name)), Samples.several(step(name)))) {
        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
          assertThat(text(locale, notice).subject() + text(locale, notice).body())
              .doesNotContainIgnoringCase(
                  "second", "zweite", "again", "erneut", "written", "geschrieben")
              .doesNotContainIgnoringCase("answer", "not heard", "gehört", "long past", "lange");
        }
      }
    }
  }

  @Test
  void repliesAreAskedForOnlyWhereSomebodyReadsThem() {
    Notice notice = due("friendly", line("1001", "50.00"));
    Brand open = BRAND.withReplies();

    Map<Locale, String> questions =
        Map.of(
            Locale.US, "Questions? Just reply to this message.",
            Locale.GERMANY, "Fragen? Antworten Sie einfach auf diese Nachricht.");
    questions.forEach(
        (locale, question) -> {
          MessageText silent = text(locale, notice);
          MessageText asked =
              new TemplatedTexts(TEMPLATES, open, locale).of(Samples.CUSTOMER, notice);
          assertThat(asked.body()).contains(question);
          assertThat(asked.html().orElseThrow()).contains(question);
          assertThat(silent.body() + silent.html().orElseThrow()).doesNotContain(question);
        });
  }

  @Test
  void whoCannotBeCalledIsNotToBeCalled() {
    Brand silent = Brand.of("Northwind IT", Colour.of("#1f6f5c"));

    for (String step : List.of("urgent", "final")) {
      Notice notice = due(step, line("1001", "50.00"));
      assertThat(
              new TemplatedTexts(TEMPLATES, silent, Locale.US).of(Samples.CUSTOMER, notice).body())
          .contains("or get in touch with us")
          .doesNotContain("call");
      assertThat(
              new TemplatedTexts(TEMPLATES, silent, Locale.GERMANY)
                  .of(Samples.CUSTOMER, notice)
                  .body())
          .contains("oder melden Sie sich bei uns")
          .doesNotContain("rufen");
      assertThat(text(Locale.US, notice).body()).contains("or call us at +1 207 555 0142");
      assertThat(text(Locale.GERMANY, notice).body()).contains("rufen Sie uns an: +1 207 555 0142");
    }
  }

  @Test
  void noMessageAsksForACallWhereThereIsNoNumber() {
    Brand silent = Brand.of("Northwind IT", Colour.of("#1f6f5c"));
    List<Notice> notices = new ArrayList<>(all());
    notices.add(new Notice.CardExpiring("Visa 4242", YearMonth.of(2026, 7), Optional.empty()));

    for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
      for (Notice notice : notices) {
        assertThat(
                new TemplatedTexts(TEMPLATES, silent, locale).of(Samples.CUSTOMER, notice).body())
            .doesNotContainPattern("(?i)\\b(call|rufen)\\b");
      }
    }
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsEnglish() {
    MessageText french = text(Locale.FRANCE, due("due", line("1001", "50.00")));

    assertThat(french.subject()).startsWith("Invoice 1001 is due");
    assertThat(french.body()).contains("June 2, 2026");
    assertThat(french.html().orElseThrow()).contains("lang=\"en\"");
  }

  @Test
  void aStepWithoutWordsIsSaidInThePolicys() {
    MessageText text = text(Locale.US, due("our-own-step", line("1001", "50.00")));

    assertThat(text.subject()).isEqualTo("Invoice 1001");
    assertThat(text.body()).contains("Please pay.", "Amount: $50.00");
  }

  private static Notice sample(String name) {
    return Objects.requireNonNull(Samples.others().get(name), name);
  }

  @Test
  void anotherTryIsNamedOnlyIfThereIsOne() {
    assertThat(text(Locale.US, sample("payment-failed")).body())
        .contains("try again on June 12, 2026", "Next try: June 12, 2026");
    assertThat(text(Locale.US, sample("payment-failed-for-good")).body())
        .contains("call us at +1 207 555 0142")
        .doesNotContain("Next try", "June 12");
  }

  @Test
  void aReturnedDebitIsSaidToBeReturnedAndItsReceiptToStandNoLonger() {
    assertThat(text(Locale.US, sample("payment-returned")).body())
        .contains("The bank returned our debit of $1,284.50", "of June 7, 2026 no longer stands")
        .doesNotContain("could not charge");
    assertThat(text(Locale.GERMANY, sample("payment-returned")).body())
        .contains("zurückgegeben", "vom 7. Juni 2026 gilt damit nicht mehr");
    assertThat(text(Locale.US, sample("payment-failed")).body())
        .contains("We could not charge $1,284.50")
        .doesNotContain("receipt", "returned");
  }

  @Test
  void whereNoReceiptWasSentNoneIsSaidToStandNoLonger() {
    Notice returned =
        new Notice.PaymentFailed(
            Money.of("5.00", "USD"),
            "Checking 6789",
            true,
            Optional.empty(),
            new AfterFailure.Asked(),
            Optional.empty(),
            List.of());

    assertThat(text(Locale.US, returned).body())
        .contains("The bank returned our debit")
        .doesNotContain("receipt");
    assertThat(text(Locale.GERMANY, returned).body())
        .contains("zurückgegeben")
        .doesNotContain("Beleg");
  }

  @Test
  void whatIsInDisputeIsNotAskedFor() {
    assertThat(text(Locale.US, sample("payment-returned-in-dispute")).body())
        .contains("this message asks you for nothing")
        .doesNotContain("Please pay", "try again", "call us");
    assertThat(text(Locale.GERMANY, sample("payment-returned-in-dispute")).body())
        .contains("bitten wir Sie um nichts")
        .doesNotContain("Bitte bezahlen", "noch einmal");
  }

  @Test
  void anotherAmountIsNamedOnlyIfItIsAnother() {
    assertThat(text(Locale.US, sample("payment-failed-in-part")).body())
        .contains("try again on June 12, 2026, with $284.50.");
    assertThat(text(Locale.US, sample("payment-failed")).body())
        .contains("try again on June 12, 2026. You");
  }

  @Test
  void cardDetailsAreNeverAskedForByMail() {
    Notice card = new Notice.CardExpiring("Visa 4242", YearMonth.of(2026, 7), Optional.empty());
    assertThat(text(Locale.US, card).body())
        .contains("Never send card details by e-mail: call us at +1 207 555 0142.");
    assertThat(text(Locale.GERMANY, card).body()).contains("Kartendaten nie per E-Mail: Rufen");
    assertThat(text(Locale.US, sample("card-expiring")).body()).doesNotContain("by e-mail");
  }

  @Test
  void withoutAPageThereIsNoButton() {
    Notice notice =
        new Notice.PaymentDue("due", "s", "o", List.of(line("1001", "50.00")), Optional.empty());

    assertThat(text(Locale.US, notice).html().orElseThrow()).doesNotContain("<a ", "Pay now");
    assertThat(text(Locale.US, notice).body()).doesNotContain("Pay now");
  }

  @Test
  void aPageTooLongForMailProgramsIsTextAlone() {
    List<OwedLine> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(line("INV-" + i, "10.00"));
    }
    MessageText text =
        text(Locale.US, new Notice.PaymentDue("due", "s", "o", lines, Optional.empty()));

    assertThat(text.html()).isEmpty();
    assertThat(text.body()).contains("INV-499", "$5,000.00");
  }

  /** What comes from outside changes nothing about the page but its words. */
  @Property(tries = 300)
  void valuesAreTextAndNeverPage(
      @ForAll String customer, @ForAll String number, @ForAll String brand, @ForAll String method) {
    String plain = page("customer", "number", "brand", "method");
    String odd =
        page(customer + "<b>\"'&{{sender}}", number + "</td>", brand + "\" onerror=\"x", method);

    for (String mark : List.of("<", ">", "\"")) {
      assertThat(count(odd, mark)).isEqualTo(count(plain, mark));
    }
    assertThat(odd).as("a value is no template").contains("{{sender}}");
  }

  @Property(tries = 300)
  void subjectsAreOneLineWhateverIsNamed(@ForAll String number) {
    String subject = text(Locale.US, due("firm", line("7" + number, "50.00"))).subject();

    assertThat(subject).startsWith("Reminder: invoice 7");
    assertThat(subject.chars()).noneMatch(Character::isISOControl);
    assertThat(subject).doesNotContain("\u2028", "\u202e", "\u200b");
  }

  private static String page(String customer, String number, String brand, String method) {
    Brand ours =
        new Brand(
            "x" + brand,
            Colour.of("#000000"),
            Optional.of(new Logo("https://northwind.example/logo.png", 160)),
            List.of("x" + brand),
            Optional.of("x" + brand),
            true);
    Notice notice =
        new Notice.PaymentReceived(
            Money.of("5.00", "USD"),
            DAY,
            Optional.of("x" + method),
            List.of(line("x" + number, "5.00")));
    Customer named = Customer.builder().id(Samples.CUSTOMER.id()).name("x" + customer).build();
    return new TemplatedTexts(TEMPLATES, ours, Locale.US).of(named, notice).html().orElseThrow();
  }

  private static int count(String text, String mark) {
    return text.split(java.util.regex.Pattern.quote(mark), -1).length;
  }
}
