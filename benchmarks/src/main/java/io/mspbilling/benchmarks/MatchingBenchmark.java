package io.mspbilling.benchmarks;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Matching a mixed ledger, against the floor of what nobody can do without on the same arrays:
 * canonical references of both sides, a hash join, both sides sorted by id.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@SuppressWarnings("NullAway.Init")
public class MatchingBenchmark {

  /** How many invoices, and as many payments. */
  @Param({"10000", "100000", "1000000"})
  public int invoices;

  private MatchInput input;

  /** Makes the ledger. */
  @Setup
  public void load() {
    input = MixedLedger.of(invoices);
  }

  /** The engine. */
  @Benchmark
  public MatchResult engine() {
    return new Matcher().match(input);
  }

  /** The floor. */
  @Benchmark
  public void floor(Blackhole sink) {
    Map<String, OpenItem> byReference = new HashMap<>(input.items().size() * 2);
    for (OpenItem item : input.items()) {
      byReference.put(canonical(item.number(), 0, item.number().length()), item);
    }
    int joined = 0;
    for (Payment payment : input.payments()) {
      joined += join(payment.memo(), byReference);
    }
    OpenItem[] items = input.items().toArray(new OpenItem[0]);
    Payment[] payments = input.payments().toArray(new Payment[0]);
    Arrays.sort(items, Comparator.comparing(item -> item.id().value()));
    Arrays.sort(payments, Comparator.comparing(payment -> payment.id().value()));
    sink.consume(joined);
    sink.consume(items);
    sink.consume(payments);
  }

  /** How many words of a memo are references. */
  private static int join(String memo, Map<String, OpenItem> byReference) {
    int joined = 0;
    int start = 0;
    for (int i = 0; i <= memo.length(); i++) {
      if (i == memo.length() || memo.charAt(i) == ' ') {
        if (i > start) {
          joined += byReference.containsKey(canonical(memo, start, i)) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return joined;
  }

  /** Capital letters and digits, without INV and zeros in front. */
  private static String canonical(String text, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = Character.toUpperCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    int start = plain.length() > 3 && plain.indexOf("INV") == 0 ? 3 : 0;
    while (start < plain.length() - 1 && plain.charAt(start) == '0') {
      start++;
    }
    return plain.substring(start);
  }
}
