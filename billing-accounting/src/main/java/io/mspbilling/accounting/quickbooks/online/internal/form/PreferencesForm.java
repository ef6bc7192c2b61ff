package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AccountingInfoPrefsJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CurrencyPrefsJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.PreferencesJson;
import io.mspbilling.json.Fields;
import io.mspbilling.json.JsonProblem;

/** The company's settings, which tell the home currency that all other forms need. */
public final class PreferencesForm {

  private PreferencesForm() {}

  /**
   * Reads the settings out of an answer.
   *
   * @throws JsonProblem if they are not there, or name no home currency
   */
  public static Preferences read(AnswerJson answer) {
    Fields fields = Fields.of("Preferences", null);
    PreferencesJson wire = fields.required(answer.preferences(), "Preferences");
    CurrencyPrefsJson currency = fields.required(wire.currencyPrefs(), "CurrencyPrefs");
    AccountingInfoPrefsJson accounting = wire.accountingInfoPrefs();
    return new Preferences(
        fields.requiredCurrency(
            WireValues.id(currency.homeCurrency(), fields).orElse(null),
            "CurrencyPrefs.HomeCurrency.value"),
        Boolean.TRUE.equals(currency.multiCurrencyEnabled()),
        fields.date(
            accounting == null ? null : accounting.bookCloseDate(),
            "AccountingInfoPrefs.BookCloseDate"));
  }
}
