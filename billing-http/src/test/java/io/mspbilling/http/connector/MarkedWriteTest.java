package io.mspbilling.http.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MarkedWriteTest {
  /** What a vendor holds. */
  private record Held(String mark, int amount) {}

  private static final Held OURS = new Held("ours", 7);
  private static final MarkedWrite<Held> SOUGHT =
      new MarkedWrite<>(
          held -> held.mark().equals("ours"),
          held -> held.amount() == 7,
          held -> held.mark().isEmpty() && held.amount() == 7,
          held -> "payment of " + held.amount(),
          "has the same amount");

  private final List<Held> books = new ArrayList<>();
  private int sent;

  @Test
  void itIsSentOnceHoweverOftenItIsAskedFor() {
    assertThat(once(this::send)).isEqualTo(OURS);
    assertThat(once(this::send)).isEqualTo(OURS);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void alikeRecordsOfOthersDoNotHoldItBack() {
    books.add(new Held("", 7));
    books.add(new Held("theirs", 7));
    assertThat(once(this::send)).isEqualTo(OURS);
  }

  @Test
  void afterAnUnknownOutcomeItIsLookedFor() {
    assertThat(
            once(
                () -> {
                  Held unused = send();
                  throw unknown();
                }))
        .isEqualTo(OURS);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void whatIsNotFoundAfterAnUnknownOutcomeStaysUnknown() {
    UnknownOutcomeException outcome = unknown();
    assertThatThrownBy(
            () ->
                once(
                    () -> {
                      throw outcome;
                    }))
        .isSameAs(outcome);
    assertThat(SOUGHT.judge(Pull.of(books))).isEqualTo(Probe.absent());
  }

  @Test
  void aFailingLookUpAfterAnUnknownOutcomeHidesNeither() {
    UnknownOutcomeException outcome = unknown();
    UnreachableException down = new UnreachableException("fake", "list", "down", null);
    List<Supplier<Pull<Held>>> lookUps =
        new ArrayList<>(
            List.of(
                () -> Pull.of(List.of()),
                () -> {
                  throw down;
                }));
    assertThatThrownBy(
            () ->
                SOUGHT.once(
                    "fake",
                    "record",
                    () -> lookUps.remove(0).get(),
                    () -> {
                      throw outcome;
                    }))
        .isSameAs(outcome)
        .hasSuppressedException(down);
  }

  @Test
  void nothingIsSentWhereTheLookUpFails() {
    UnreachableException down = new UnreachableException("fake", "list", "down", null);
    assertThatThrownBy(
            () ->
                SOUGHT.once(
                    "fake",
                    "record",
                    () -> {
                      throw down;
                    },
                    this::send))
        .isSameAs(down);
    assertThat(sent).isZero();
  }

  @Test
  void nothingIsSentWhereSomethingWasSkipped() {
    assertThatThrownBy(() -> SOUGHT.once("fake", "record", () -> withUnreadable(), this::send))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("payment 3 (payment[3].date)");
    assertThat(sent).isZero();
    assertThat(SOUGHT.judge(withUnreadable())).isInstanceOf(Probe.Unclear.class);
    books.add(OURS);
    assertThat(SOUGHT.judge(withUnreadable())).isEqualTo(Probe.found(OURS));
  }

  @Test
  void nothingIsSentWhereTheMarkIsThereTwiceOrOnAnother() {
    books.add(new Held("ours", 8));
    assertThat(SOUGHT.judge(Pull.of(books))).isInstanceOf(Probe.Unclear.class);
    assertThatThrownBy(() -> once(this::send)).isInstanceOf(UnknownOutcomeException.class);
    books.set(0, OURS);
    books.add(OURS);
    assertThat(SOUGHT.judge(Pull.of(books))).isInstanceOf(Probe.Unclear.class);
    assertThatThrownBy(() -> once(this::send)).isInstanceOf(UnknownOutcomeException.class);
    assertThat(sent).isZero();
  }

  @Test
  void aRefusalIsPassedOnAndNotLookedFor() {
    RefusedException no = new RefusedException("fake", "record", Refusal.NONE, "put it right");
    assertThatThrownBy(
            () ->
                once(
                    () -> {
                      throw no;
                    }))
        .isSameAs(no);
  }

  @Test
  void whatIsAlikeAndUnmarkedMakesAbsenceUnclear() {
    books.add(new Held("", 7));
    assertThat(SOUGHT.judge(Pull.of(books)))
        .isInstanceOfSatisfying(
            Probe.Unclear.class,
            unclear -> assertThat(unclear.reason()).startsWith("payment of 7 has the same amount"));
    books.set(0, new Held("theirs", 7));
    assertThat(SOUGHT.judge(Pull.of(books))).isEqualTo(Probe.absent());
  }

  @Test
  void onlyTheSilenceOfTheLastLookUpCounts() {
    List<String> asked = new ArrayList<>();
    Supplier<Pull<Held>> narrow =
        () -> {
          asked.add("narrow");
          return Pull.of(List.of());
        };
    Supplier<Pull<Held>> wide =
        () -> {
          asked.add("wide");
          return Pull.of(List.of(OURS));
        };
    assertThat(SOUGHT.find(List.of(narrow, wide))).isEqualTo(Probe.found(OURS));
    assertThat(SOUGHT.find(List.of(wide, narrow))).isEqualTo(Probe.found(OURS));
    assertThat(asked).containsExactly("narrow", "wide", "wide");
    assertThat(SOUGHT.find(List.of(narrow))).isEqualTo(Probe.absent());
    assertThat(SOUGHT.find(List.of())).isInstanceOf(Probe.Unclear.class);
  }

  private Held once(Supplier<Held> send) {
    return SOUGHT.once("fake", "record", () -> Pull.of(books), send);
  }

  private Held send() {
    sent++;
    books.add(OURS);
    return OURS;
  }

  private Pull<Held> withUnreadable() {
    UnreadableRecord skipped =
        new UnreadableRecord(
            SystemName.of("fake"), "payment 3", "payment[3].date", "must be a date", "mend it");
    return new Pull<>(books, List.of(skipped), Optional.empty());
  }

  private static UnknownOutcomeException unknown() {
    return new UnknownOutcomeException("fake", "record", "cut", null);
  }
}
