package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.reference;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredMoney;

import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.JournalLine;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityTypeRefJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.JournalEntryJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.JournalEntryLineDetailJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LineJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Journal entries. */
public final class JournalEntryForm implements WritableForm<JournalEntry, JournalEntryJson> {
  private static final String DETAIL_TYPE = "JournalEntryLineDetail";
  private static final String CUSTOMER = "Customer";
  private static final String DEBIT = "Debit";
  private static final String CREDIT = "Credit";

  @Override
  public String entity() {
    return "JournalEntry";
  }

  @Override
  public Class<JournalEntryJson> wire() {
    return JournalEntryJson.class;
  }

  @Override
  public @Nullable JournalEntryJson in(AnswerJson answer) {
    return answer.journalEntry();
  }

  @Override
  public JournalEntry read(JournalEntryJson wire, Fields fields, Currency home) {
    Currency currency = WireValues.currency(wire.currencyRef(), fields, home);
    return JournalEntry.builder()
        .number(fields.text(wire.docNumber()))
        .on(fields.requiredDate(wire.txnDate(), "TxnDate"))
        .lines(WireValues.lines(wire.line(), fields, (line, at) -> line(line, at, currency)))
        .privateNote(fields.text(wire.privateNote()).orElse(""))
        .build();
  }

  /** Empty for a line of text only. */
  private static Optional<JournalLine> line(LineJson line, Fields fields, Currency currency) {
    JournalEntryLineDetailJson detail = line.journalEntryLineDetail();
    if (detail == null) {
      return Optional.empty();
    }
    String side = fields.requiredText(detail.postingType(), DETAIL_TYPE + ".PostingType");
    if (!side.equals(DEBIT) && !side.equals(CREDIT)) {
      throw fields.invalid(DETAIL_TYPE + ".PostingType", "must be Debit or Credit");
    }
    return Optional.of(
        new JournalLine(
            side.equals(DEBIT),
            requiredMoney(line.amount(), fields, "Amount", currency),
            requiredId(detail.accountRef(), fields, DETAIL_TYPE + ".AccountRef"),
            customer(detail.entity(), fields),
            fields.text(line.description()).orElse("")));
  }

  private static Optional<String> customer(@Nullable EntityTypeRefJson entity, Fields fields) {
    return entity == null || !CUSTOMER.equals(entity.type())
        ? Optional.empty()
        : WireValues.id(entity.entityRef(), fields);
  }

  @Override
  public JournalEntryJson write(JournalEntry value, @Nullable ReferenceJson currency) {
    return new JournalEntryJson(
        null,
        null,
        null,
        null,
        value.number().orElse(null),
        value.on().toString(),
        WireValues.note(value.privateNote()),
        currency,
        value.lines().stream().<@Nullable LineJson>map(JournalEntryForm::line).toList());
  }

  private static LineJson line(JournalLine line) {
    JournalEntryLineDetailJson detail =
        new JournalEntryLineDetailJson(
            line.debit() ? DEBIT : CREDIT,
            reference(line.account()),
            line.customer().map(id -> new EntityTypeRefJson(CUSTOMER, reference(id))).orElse(null));
    return new LineJson(
        null,
        WireValues.note(line.description()),
        line.amount().amount(),
        null,
        DETAIL_TYPE,
        null,
        null,
        detail);
  }

  @Override
  public Optional<Currency> currency(JournalEntry value) {
    return Optional.of(value.lines().get(0).amount().currency());
  }
}
