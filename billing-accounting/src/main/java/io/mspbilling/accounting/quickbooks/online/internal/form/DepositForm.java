package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.money;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.reference;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredMoney;

import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.DepositLine;
import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.DepositJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.DepositLineDetailJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LineJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LinkedTxnJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deposits. A line that links a document must not name its kind; a line of its own has to. */
public final class DepositForm implements WritableForm<Deposit, DepositJson> {
  private static final String DETAIL_TYPE = "DepositLineDetail";

  /** The whole of a document: it has no lines that could be deposited by themselves. */
  private static final String WHOLE_DOCUMENT = "0";

  @Override
  public String entity() {
    return "Deposit";
  }

  @Override
  public Class<DepositJson> wire() {
    return DepositJson.class;
  }

  @Override
  public @Nullable DepositJson in(AnswerJson answer) {
    return answer.deposit();
  }

  @Override
  public Deposit read(DepositJson wire, Fields fields, Currency home) {
    Currency currency = WireValues.currency(wire.currencyRef(), fields, home);
    return Deposit.builder()
        .depositTo(requiredId(wire.depositToAccountRef(), fields, "DepositToAccountRef"))
        .on(fields.requiredDate(wire.txnDate(), "TxnDate"))
        .lines(
            WireValues.lines(
                wire.line(), fields, (line, at) -> Optional.of(line(line, at, currency))))
        .privateNote(fields.text(wire.privateNote()).orElse(""))
        .total(money(wire.totalAmt(), fields, "TotalAmt", currency))
        .build();
  }

  private static DepositLine line(LineJson line, Fields fields, Currency currency) {
    Money amount = requiredMoney(line.amount(), fields, "Amount", currency);
    Optional<LinkedTxnJson> link = WireValues.link(line, fields);
    if (link.isPresent()) {
      return new DepositLine.Linked(
          amount,
          new LinkedTxn(
              fields.requiredText(link.get().txnType(), "LinkedTxn.TxnType"),
              fields.requiredText(link.get().txnId(), "LinkedTxn.TxnId")));
    }
    DepositLineDetailJson detail = fields.required(line.depositLineDetail(), DETAIL_TYPE);
    return new DepositLine.Direct(
        amount,
        requiredId(detail.accountRef(), fields, DETAIL_TYPE + ".AccountRef"),
        fields.text(line.description()).orElse(""));
  }

  @Override
  public DepositJson write(Deposit value, @Nullable ReferenceJson currency) {
    return new DepositJson(
        null,
        null,
        null,
        null,
        value.on().toString(),
        WireValues.note(value.privateNote()),
        currency,
        value.lines().stream().<@Nullable LineJson>map(DepositForm::line).toList(),
        reference(value.depositTo()),
        null);
  }

  private static LineJson line(DepositLine line) {
    if (line instanceof DepositLine.Linked linked) {
      LinkedTxn to = linked.document();
      return new LineJson(
          null,
          null,
          linked.amount().amount(),
          List.of(new LinkedTxnJson(to.id(), to.type(), WHOLE_DOCUMENT)),
          null,
          null,
          null,
          null);
    }
    DepositLine.Direct direct = (DepositLine.Direct) line;
    return new LineJson(
        null,
        WireValues.note(direct.description()),
        direct.amount().amount(),
        null,
        DETAIL_TYPE,
        null,
        new DepositLineDetailJson(reference(direct.account())),
        null);
  }

  @Override
  public Optional<Currency> currency(Deposit value) {
    return Optional.of(value.lines().get(0).amount().currency());
  }
}
