package io.mspbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.testkit.books.InMemoryBooks;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two ways to get a reversal's surcharge wrong, both of which one case of the contract sees. */
class SurchargeBugsTest {

  /** Run by hand only: keeps a surcharge as income that went back. */
  static final class Keeping extends Wrong {
    Keeping() {
      super(back -> reversal(back, back.amount(), Money.zero(back.amount().currency())));
    }
  }

  /** Run by hand only: lets the customer owe a surcharge that was never invoiced. */
  static final class Owing extends Wrong {
    Owing() {
      super(
          back ->
              reversal(
                  back,
                  back.amount().plus(back.surcharge()),
                  Money.zero(back.amount().currency())));
    }
  }

  @Test
  void booksThatKeepTheSurchargeAreCaught() {
    assertThat(Broken.failures(Keeping.class)).isEqualTo(1);
  }

  @Test
  void booksThatAskForTheSurchargeAgainAreCaught() {
    assertThat(Broken.failures(Owing.class)).isEqualTo(1);
  }

  private abstract static class Wrong extends AccountingContract {
    private final InMemoryBooks sound = InMemoryBooks.empty();
    private final Accounting books;

    Wrong(UnaryOperator<PaymentReversed> bug) {
      books =
          Broken.in(
              Accounting.class,
              sound,
              "post",
              (call, arguments) ->
                  Optional.of(
                      arguments[1] instanceof PaymentReversed back
                          ? sound.post((EffectKey) arguments[0], bug.apply(back))
                          : Broken.sound(call)));
    }

    @Override
    protected Accounting books() {
      return books;
    }

    @Override
    protected AccountingWorld world() {
      return new InMemoryBooksWorld(sound);
    }
  }

  private static PaymentReversed reversal(PaymentReversed back, Money amount, Money surcharge) {
    return new PaymentReversed(
        back.sourceId(),
        back.cause(),
        back.code(),
        back.customer(),
        back.on(),
        amount,
        surcharge,
        back.invoiceNumbers(),
        back.takenFrom());
  }
}
