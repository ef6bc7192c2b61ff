package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.receivables.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How a gateway's events reach their reader: in order and once, unless a test says otherwise. An
 * event that is repeated or late keeps its id and comes behind the events of the next day. Safe for
 * use from many threads as all of the gateway is.
 */
public final class EventFeed {
  private final List<GatewayEvent> delivered = new ArrayList<>();
  private final List<GatewayEvent> heldBack = new ArrayList<>();
  private int repeatNext;
  private int delayNext;
  private int repeatPercent;
  private int delayPercent;
  private SplittableRandom dice = new SplittableRandom(0);

  EventFeed() {}

  /** The next event comes twice. */
  public synchronized void repeatNext() {
    repeatNext++;
  }

  /** The next event comes late, out of order. */
  public synchronized void delayNext() {
    delayNext++;
  }

  /**
   * From now on, a share of the events comes twice or late.
   *
   * @param repeatPercent how many of a hundred come twice, from 0 to 100
   * @param delayPercent how many of a hundred come late, from 0 to 100
   * @param seed the seed of the dice: same seed, same events, same deliveries
   */
  public synchronized void disturb(int repeatPercent, int delayPercent, long seed) {
    if (Math.min(repeatPercent, delayPercent) < 0 || Math.max(repeatPercent, delayPercent) > 100) {
      throw new IllegalArgumentException(
          "needs 0 to 100 percent: " + repeatPercent + ", " + delayPercent);
    }
    this.repeatPercent = repeatPercent;
    this.delayPercent = delayPercent;
    this.dice = new SplittableRandom(seed);
  }

  /**
   * Tells something that the gateway's ledger does not bear out, or tells it under another id: a
   * gateway that contradicts itself.
   */
  public synchronized void tell(GatewayEvent event) {
    delivered.add(event);
  }

  /** All that readers were given so far, in this order. */
  public synchronized List<GatewayEvent> told() {
    return List.copyOf(delivered);
  }

  synchronized void add(GatewayEvent event) {
    boolean late = dice.nextInt(100) < delayPercent;
    boolean again = dice.nextInt(100) < repeatPercent;
    if (delayNext > 0) {
      delayNext--;
      late = true;
    }
    if (repeatNext > 0) {
      repeatNext--;
      again = true;
    }
    (late ? heldBack : delivered).add(event);
    if (again) {
      heldBack.add(event);
    }
  }

  /** Hands over, newest first, what was held back; called behind the day's own events. */
  synchronized void deliverHeldBack() {
    for (int i = heldBack.size() - 1; i >= 0; i--) {
      delivered.add(heldBack.get(i));
    }
    heldBack.clear();
  }

  /** Whether a position is one that this feed gave out. */
  synchronized boolean knows(Optional<String> position) {
    return position.isEmpty() || index(position) >= 0;
  }

  synchronized Pull<GatewayEvent> after(Optional<String> position) {
    List<GatewayEvent> events = delivered.subList(index(position), delivered.size());
    return Pull.of(events, Integer.toString(delivered.size()));
  }

  private int index(Optional<String> position) {
    if (position.isEmpty()) {
      return 0;
    }
    try {
      int index = Integer.parseInt(position.get());
      return index <= delivered.size() ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
