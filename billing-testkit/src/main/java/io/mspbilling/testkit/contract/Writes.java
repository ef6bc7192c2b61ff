package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** What all contracts ask of writes and look-ups. */
final class Writes {
  private static final TenantId TENANT = TenantId.of("contract");

  private Writes() {}

  static EffectKey key(String type, String name) {
    return EffectKey.derive(TENANT, type, List.of(name));
  }

  /**
   * Makes a write whose answer is lost although it was carried out. A connector may say that it
   * does not know, or look for itself and come back with the truth; it may not call it failed.
   */
  static void lost(Executable write) {
    try {
      write.execute();
    } catch (UnknownOutcomeException expected) {
      assertTrue(expected.isMoneyInDoubt());
    } catch (Throwable other) {
      fail("a write without an answer is an UnknownOutcomeException", other);
    }
  }

  /** Makes a write that is not carried out; whatever the connector throws, it is not a success. */
  static void undone(Executable write) {
    try {
      write.execute();
    } catch (BillingException expected) {
      return;
    } catch (Throwable other) {
      fail("a failed call is a BillingException", other);
    }
    fail("the write was not carried out, and the connector called it a success");
  }

  /** Makes a call that must be turned down, by the vendor or before anything is sent. */
  static void turnedDown(String why, Executable write) {
    try {
      write.execute();
    } catch (UnknownOutcomeException e) {
      fail(why + ": it was turned down, so its outcome is known", e);
    } catch (BillingException | IllegalArgumentException expected) {
      return;
    } catch (Throwable other) {
      fail(why + ": turned down by another exception than expected", other);
    }
    fail(why + ": it must be turned down");
  }

  static void unsupported(Executable call) {
    try {
      call.execute();
    } catch (UnsupportedFeatureException expected) {
      return;
    } catch (Throwable other) {
      fail("a feature that is not offered is an UnsupportedFeatureException", other);
    }
    fail("a feature that is not offered must not be carried out");
  }

  static <T> T found(Probe<T> probe) {
    return probe
        .asOptional()
        .orElseGet(() -> fail("it happened, so the look-up must find it: " + probe));
  }

  static void absent(Probe<?> probe) {
    assertTrue(
        probe instanceof Probe.Absent, "it did not happen, and the look-up must say so: " + probe);
  }

  static void notFound(String why, Probe<?> probe) {
    assertTrue(!(probe instanceof Probe.Found), why + ": " + probe);
  }
}
