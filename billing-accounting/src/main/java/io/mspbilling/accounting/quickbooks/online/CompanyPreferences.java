package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The company's settings: read when first needed, then kept, because the home currency never
 * changes and several currencies can only be switched on, which a new client sees.
 */
final class CompanyPreferences {
  private static final EntityKind<Preferences> KIND =
      EntityKind.of("Preferences", Preferences::read);

  private final QuickBooksCalls calls;
  private final AtomicReference<@Nullable Preferences> kept;

  CompanyPreferences(QuickBooksCalls calls) {
    this(calls, new AtomicReference<>());
  }

  private CompanyPreferences(QuickBooksCalls calls, AtomicReference<@Nullable Preferences> kept) {
    this.calls = calls;
    this.kept = kept;
  }

  /** The same settings, read by other calls if they have to be. */
  CompanyPreferences readBy(QuickBooksCalls others) {
    return new CompanyPreferences(others, kept);
  }

  /** As they were when first read. */
  Preferences kept() {
    Preferences known = kept.get();
    return known != null ? known : latest();
  }

  /** As they are now. */
  Preferences latest() {
    Preferences read =
        calls.send(
            () -> calls.read(KIND),
            answer -> Preferences.read(calls.tree().read(answer).requiredNode(KIND.entity())));
    kept.set(read);
    return read;
  }
}
