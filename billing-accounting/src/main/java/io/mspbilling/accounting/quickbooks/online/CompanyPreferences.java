package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.internal.form.PreferencesForm;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The company's settings: read when first needed, then kept, because the home currency never
 * changes and several currencies can only be switched on, which a new client sees.
 */
final class CompanyPreferences {
  private final QuickBooksCalls calls;
  private final AtomicReference<@Nullable Preferences> kept = new AtomicReference<>();

  CompanyPreferences(QuickBooksCalls calls) {
    this.calls = calls;
  }

  /** As they were when first read. */
  Preferences kept() {
    Preferences known = kept.get();
    return known != null ? known : latest();
  }

  /** As they are now. */
  Preferences latest() {
    HttpCall call = calls.read("Preferences").build();
    AnswerReader<AnswerJson> document = calls.answers().one(AnswerJson.class);
    Preferences read =
        calls.http().send(call, answer -> PreferencesForm.read(document.read(answer)));
    kept.set(read);
    return read;
  }
}
