package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Debts;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.sample.Values;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What goes out by mail carries no control character, whatever the PSA holds. */
final class MessagePropertyTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
  private static final EffectKey KEY = EffectKey.derive(TenantId.of("t"), "reminder", List.of("1"));

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
        Arbitraries.strings()
            .withChars("A1\r\n\t\u0000\u0085\u007f: {}")
            .ofMinLength(1)
            .ofMaxLength(40));
  }

  @Property
  void whateverNumberAnInvoiceHasTheTextIsClean(@ForAll("numbers") String number) {
    Assume.that(!number.isBlank());
    MessageText text = said(reminder(number));

    Message message =
        new Message(
            KEY, Debts.ACME, "billing@acme.example", "friendly", text.subject(), text.body());

    assertThat(message.subject().chars()).noneMatch(Character::isISOControl);
    assertThat(message.body().chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
    assertThat(message.body()).contains("USD 100.00", "2026-03-01: USD 100.00");
  }

  @Property
  void aTextHasOneLineForEachDebtAndTheirSum(@ForAll @Size(min = 1, max = 20) List<Byte> debts) {
    List<Debt> owed =
        java.util.stream.IntStream.range(0, debts.size())
            .mapToObj(i -> Debts.debt(i, DUE))
            .toList();
    Reminder reminder = Debts.reminder(owed);

    String body = said(reminder).body();

    assertThat(body.lines().filter(line -> line.startsWith("  invoice "))).hasSize(owed.size());
    String total = "Total of all invoices listed: ";
    if (owed.size() > 1) {
      assertThat(body).contains(total + Money.ofMinor(10000L * owed.size(), usd()));
    } else {
      assertThat(body).doesNotContain(total);
    }
  }

  @Property
  void aLineBreakInSubjectOrAddressIsRefused(
      @ForAll String before, @ForAll("breaks") char control, @ForAll String after) {
    String smuggled = "a" + before + control + "Bcc: everyone@example.com" + after;

    assertThatThrownBy(() -> message("billing@acme.example", smuggled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subject")
        .hasMessageNotContaining("Bcc");
    assertThatThrownBy(() -> message(smuggled, "Invoice 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address");
  }

  @Property
  void aMessageReadsBackAsItWas(@ForAll("texts") String step, @ForAll("texts") String body) {
    Message message =
        new Message(
            KEY,
            Debts.ACME,
            "billing@acme.example",
            List.of("ap@acme.example", "cfo@acme.example"),
            step,
            "Invoice 1",
            body);

    assertThat(Message.of(message.key(), message.facts())).isEqualTo(message);
    Message inHtml = message.withHtml("<p>" + body);
    assertThat(Message.of(message.key(), inHtml.facts())).isEqualTo(inHtml);
  }

  @Provide
  Arbitrary<String> texts() {
    return Values.text();
  }

  @Provide
  Arbitrary<Character> breaks() {
    return Arbitraries.of('\r', '\n', '\u0000', '\u000b', '\u0085', '\u001b', '\u007f');
  }

  private static java.util.Currency usd() {
    return java.util.Currency.getInstance("USD");
  }

  private static Reminder reminder(String number) {
    return Debts.reminder(List.of(Debts.debt(1, number, DUE)));
  }

  private static MessageText said(Reminder reminder) {
    Customer acme = Customer.builder().id(Debts.ACME).name("Acme").build();
    return MessageTexts.plain("Your MSP").of(acme, ReminderText.notice(reminder));
  }

  private static Message message(String address, String subject) {
    return new Message(KEY, Debts.ACME, address, "friendly", subject, "body");
  }
}
