package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.worklist.Suggestion;
import org.junit.jupiter.api.Test;

/** An answer of a person that is forgotten is missed. */
final class ForgottenAnswersTest {

  @Test
  void whatIsConfirmed() {
    assertThat(Hunt.story(world -> withoutConfirmations(Worker.in(world))))
        .containsAnyOf("is not done, and it waits still", "it was taken that");
  }

  @Test
  void whatIsTakenOff() {
    assertThat(Hunt.story(world -> withoutTakingOff(Worker.in(world))))
        .containsAnyOf("stands nowhere, and nobody is told", "the books do not say so");
  }

  private static BillingWorker withoutConfirmations(BillingWorker worker) {
    return new Through(worker) {
      @Override
      public boolean confirm(Suggestion suggestion, String who) {
        return true;
      }
    };
  }

  private static BillingWorker withoutTakingOff(BillingWorker worker) {
    return new Through(worker) {
      @Override
      public PaymentId unapply(PaymentId line, String who) {
        return new PaymentId(line.system(), line.value() + "~2");
      }
    };
  }
}
