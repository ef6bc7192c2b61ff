package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever is answered to a client, a call ends in a value or in one of our failures, and never in
 * a value that nobody sent. Extend it and say which calls there are.
 */
public abstract class HostileAnswersContract {

  /** For subclasses only. */
  protected HostileAnswersContract() {}

  /**
   * A call of the client.
   *
   * @param request the request that is answered in a hostile way
   * @param call makes it
   */
  public record Call<T>(RequestPattern request, T call) {
    public Call {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(call, "call");
    }
  }

  /** The vendor. */
  protected abstract FakeVendor fake();

  /** The members under which its documents hold what was asked for; see {@link HostileAnswers}. */
  protected abstract List<String> frames();

  /** Reads of one record that is there, by their names. */
  protected abstract Map<String, Call<Executable>> reads();

  /** Reads of lists, by their names. */
  protected abstract Map<String, Call<Supplier<Pull<?>>>> lists();

  /** A write. */
  protected abstract Call<Executable> write();

  /** How often the vendor did what the write asks for. */
  protected abstract long written();

  @TestFactory
  final Stream<DynamicTest> aReadEndsInOneOfOurFailures() {
    return each(
        reads(),
        read -> {
          BillingException failure = assertThrows(BillingException.class, read);
          assertFalse(failure.isMoneyInDoubt());
        });
  }

  @TestFactory
  final Stream<DynamicTest> aListHoldsNothingOrEndsInOneOfOurFailures() {
    return each(
        lists(),
        list -> {
          try {
            Pull<?> pull = list.get();
            assertTrue(pull.records().isEmpty(), "nobody sent these");
          } catch (BillingException failure) {
            assertFalse(failure.isMoneyInDoubt());
          }
        });
  }

  @TestFactory
  final Stream<DynamicTest> aWriteEndsInDoubtAndIsDoneOnceAtMost() {
    return each(
        Map.of("a write", write()),
        write -> {
          long before = written();
          assertThrows(UnknownOutcomeException.class, write);
          assertTrue(written() <= before + 1, "it was sent twice");
        });
  }

  private interface Check<T> {
    void of(T call) throws Throwable;
  }

  private <T> Stream<DynamicTest> each(Map<String, Call<T>> calls, Check<T> check) {
    return calls.entrySet().stream()
        .flatMap(
            call ->
                HostileAnswers.around(frames()).stream()
                    .map(
                        fault ->
                            dynamicTest(
                                call.getKey() + ": " + fault,
                                () -> struck(fault, call.getValue(), check))));
  }

  private <T> void struck(Fault fault, Call<T> call, Check<T> check) throws Throwable {
    fake().faults().next(call.request(), fault).always();
    try {
      check.of(call.call());
      assertFalse(fake().faults().struck().isEmpty(), "the fault met no request");
    } finally {
      fake().faults().clear();
    }
  }
}
