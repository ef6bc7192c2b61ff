package io.mspbilling.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Pull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeCursorTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private record Change(String id, Instant at) {}

  @Test
  void readsReachBackTenMinutes() {
    assertThat(ChangeCursor.startingAt(NOON).readFrom()).isEqualTo("2026-03-01T11:50:00Z");
  }

  @Test
  void aVersionIsDeliveredOnceAndANewVersionAgain() {
    Change first = new Change("1", NOON.plusSeconds(60));
    Changes<Change> one = read(ChangeCursor.startingAt(NOON), first);
    assertThat(one.records()).containsExactly(first);

    Change second = new Change("1", NOON.plusSeconds(90));
    Change late = new Change("2", NOON.plusSeconds(5));
    assertThat(read(one.next(), first).records()).isEmpty();
    assertThat(read(one.next(), second, late).records()).containsExactly(second, late);
  }

  @Test
  void theCursorMovesToTheNewestChangeAndForgetsWhatTheNextReadWillNotBring() {
    Change old = new Change("1", NOON);
    Change fresh = new Change("2", NOON.plusSeconds(3600));
    ChangeCursor next = read(ChangeCursor.startingAt(NOON), old, fresh).next();
    assertThat(next.newest()).isEqualTo(fresh.at());
    assertThat(next.seen()).containsExactly(new ChangeCursor.Version("2", fresh.at()));
  }

  @Test
  void nothingNewLeavesTheCursorWhereItIs() {
    ChangeCursor cursor = ChangeCursor.startingAt(NOON);
    assertThat(read(cursor).next()).isEqualTo(cursor);
  }

  @Test
  void aChangeFromTheFutureIsDeliveredButDoesNotMoveTheCursor() {
    Change future = new Change("1", NOON.plus(Duration.ofDays(900)));
    Changes<Change> changes = read(ChangeCursor.startingAt(NOON), future);
    assertThat(changes.records()).containsExactly(future);
    assertThat(changes.next().newest()).isEqualTo(NOON);
  }

  private static Changes<Change> read(ChangeCursor cursor, Change... changes) {
    return cursor.advance(
        Pull.of(List.of(changes)),
        Change::id,
        change -> Optional.of(change.at()),
        NOON.plus(Duration.ofDays(1)));
  }
}
