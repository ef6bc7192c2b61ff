package io.mspbilling.accounting.quickbooks.online.internal.form;

import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.active;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.currency;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.money;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredId;
import static io.mspbilling.accounting.quickbooks.online.internal.form.WireValues.requiredMoney;

import io.mspbilling.accounting.quickbooks.online.entity.Account;
import io.mspbilling.accounting.quickbooks.online.entity.CompanyInfo;
import io.mspbilling.accounting.quickbooks.online.entity.CreditMemo;
import io.mspbilling.accounting.quickbooks.online.entity.Invoice;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentMethod;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AccountJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CompanyInfoJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CreditMemoJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.InvoiceJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.PaymentMethodJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records that we only read. */
public final class ReadForms {

  public static final Form<Account, AccountJson> ACCOUNT =
      new ReadForm<>("Account", AccountJson.class, AnswerJson::account, ReadForms::account);

  public static final Form<Invoice, InvoiceJson> INVOICE =
      new ReadForm<>("Invoice", InvoiceJson.class, AnswerJson::invoice, ReadForms::invoice);

  public static final Form<CreditMemo, CreditMemoJson> CREDIT_MEMO =
      new ReadForm<>(
          "CreditMemo", CreditMemoJson.class, AnswerJson::creditMemo, ReadForms::creditMemo);

  public static final Form<PaymentMethod, PaymentMethodJson> PAYMENT_METHOD =
      new ReadForm<>(
          "PaymentMethod",
          PaymentMethodJson.class,
          AnswerJson::paymentMethod,
          ReadForms::paymentMethod);

  public static final Form<CompanyInfo, CompanyInfoJson> COMPANY_INFO =
      new ReadForm<>(
          "CompanyInfo", CompanyInfoJson.class, AnswerJson::companyInfo, ReadForms::companyInfo);

  private ReadForms() {}

  private interface Reading<T, W> {
    T read(W wire, Fields fields, Currency home);
  }

  /** A form made of its parts. */
  private record ReadForm<T, W extends Record & EntityJson>(
      String entity, Class<W> wire, Function<AnswerJson, @Nullable W> member, Reading<T, W> reading)
      implements Form<T, W> {

    @Override
    public @Nullable W in(AnswerJson answer) {
      return member.apply(answer);
    }

    @Override
    public T read(W wire, Fields fields, Currency home) {
      return reading.read(wire, fields, home);
    }
  }

  private static Account account(AccountJson wire, Fields fields, Currency home) {
    Currency currency = currency(wire.currencyRef(), fields, home);
    return new Account(
        fields.requiredText(wire.name(), "Name"),
        fields.requiredText(wire.accountType(), "AccountType"),
        fields.text(wire.accountSubType()),
        active(wire.active()),
        money(wire.currentBalance(), fields, "CurrentBalance", currency));
  }

  private static Invoice invoice(InvoiceJson wire, Fields fields, Currency home) {
    Currency currency = currency(wire.currencyRef(), fields, home);
    return new Invoice(
        fields.text(wire.docNumber()),
        requiredId(wire.customerRef(), fields, "CustomerRef"),
        fields.requiredDate(wire.txnDate(), "TxnDate"),
        fields.date(wire.dueDate(), "DueDate"),
        requiredMoney(wire.totalAmt(), fields, "TotalAmt", currency),
        requiredMoney(wire.balance(), fields, "Balance", currency));
  }

  private static CreditMemo creditMemo(CreditMemoJson wire, Fields fields, Currency home) {
    Currency currency = currency(wire.currencyRef(), fields, home);
    return new CreditMemo(
        fields.text(wire.docNumber()),
        requiredId(wire.customerRef(), fields, "CustomerRef"),
        fields.requiredDate(wire.txnDate(), "TxnDate"),
        requiredMoney(wire.totalAmt(), fields, "TotalAmt", currency),
        requiredMoney(wire.balance(), fields, "Balance", currency));
  }

  private static PaymentMethod paymentMethod(PaymentMethodJson wire, Fields fields, Currency home) {
    return new PaymentMethod(
        fields.requiredText(wire.name(), "Name"),
        "CREDIT_CARD".equals(wire.type()),
        active(wire.active()));
  }

  private static CompanyInfo companyInfo(CompanyInfoJson wire, Fields fields, Currency home) {
    return new CompanyInfo(
        fields.requiredText(wire.companyName(), "CompanyName"),
        fields.text(wire.legalName()),
        fields.text(wire.country()));
  }
}
