package io.mspbilling.testkit.bank;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.Calls;
import io.mspbilling.testkit.gateway.FakeGateway;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The MSP's bank account in memory. Payouts of the gateways that it watches arrive by themselves on
 * their day; a test puts in the rest. A line becomes visible when it is booked by the given clock,
 * and never moves afterwards. Safe for use by several threads.
 */
public final class FakeBank implements BankFeed {
  private final SystemName system;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Calls<BankOperation> calls;
  private final List<FakeGateway> gateways = new ArrayList<>();
  private final Set<PayoutId> payoutsSeen = new HashSet<>();
  private final Deque<Money> shortenings = new ArrayDeque<>();
  private final Map<PayoutId, Money> missing = new HashMap<>();
  private final List<BankLine> waiting = new ArrayList<>();
  private final List<BankLine> booked = new ArrayList<>();
  private int number;
  private final Set<BankLine> notSo = new HashSet<>();
  private boolean repeatNext;

  private FakeBank(InstantSource clock, ZoneId zone, String name) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.system = SystemName.of(name);
    this.calls = new Calls<>(system);
  }

  /** An empty account whose days begin in New York. */
  public static FakeBank at(InstantSource clock) {
    return at(clock, ZoneId.of("America/New_York"), "fake-bank");
  }

  /** An empty account whose days begin in a zone. */
  public static FakeBank at(InstantSource clock, ZoneId zone, String name) {
    return new FakeBank(clock, zone, name);
  }

  /** Lets the payouts of a gateway arrive here. */
  public FakeBank receivingFrom(FakeGateway gateway) {
    calls.locked(() -> gateways.add(gateway));
    return this;
  }

  @Override
  public SystemName system() {
    return system;
  }

  /** As the port says. A position that this bank never gave out is refused. */
  @Override
  public Pull<BankLine> linesAfter(Optional<String> position) {
    return calls.run(BankOperation.LINES, () -> read(position));
  }

  /** A customer's check is booked on a day. */
  public BankLine check(LocalDate bookedOn, Money amount, String payer, String memo) {
    return put(bookedOn, amount, Rail.CHECK, payer, memo);
  }

  /** A customer's wire is booked on a day. */
  public BankLine wire(LocalDate bookedOn, Money amount, String payer, String memo) {
    return put(bookedOn, amount, Rail.WIRE, payer, memo);
  }

  /** A customer's own ACH credit is booked on a day. */
  public BankLine achCredit(LocalDate bookedOn, Money amount, String payer, String memo) {
    return put(bookedOn, amount, Rail.ACH, payer, memo);
  }

  /**
   * Money leaves the account.
   *
   * @param amount how much; positive
   */
  public BankLine withdrawal(LocalDate bookedOn, Money amount, String payee, String memo) {
    return put(bookedOn, amount.negated(), Rail.OTHER, payee, memo);
  }

  /** The next line that becomes visible comes twice, under the same id. */
  public void repeatNext() {
    calls.locked(() -> repeatNext = true);
  }

  /**
   * The bank shows a line that it has shown before once more, with another amount. On the account
   * is what it showed first.
   */
  public void showOtherwise(BankLine line, Money amount) {
    calls.locked(
        () -> {
          BankLine otherwise = BankLine.builder().from(line).amount(amount).build();
          notSo.add(otherwise);
          return booked.add(otherwise);
        });
  }

  /**
   * The next payout that a gateway sends arrives short.
   *
   * @param missing how much of it does not arrive; positive
   */
  public void shortenNextPayout(Money missing) {
    calls.locked(() -> shortenings.add(missing));
  }

  /** What of a payout did not arrive, or will not; empty if it is whole. */
  public Optional<Money> missingOf(PayoutId payout) {
    return calls.locked(
        () -> {
          catchUp();
          return Optional.ofNullable(missing.get(payout));
        });
  }

  /** What is on the account now: the sum of all booked lines, a repeated one counted once. */
  public Money balance(Currency currency) {
    return calls.locked(
        () -> {
          catchUp();
          return booked.stream()
              .distinct()
              .filter(line -> !notSo.contains(line))
              .map(BankLine::amount)
              .filter(amount -> amount.currency().equals(currency))
              .reduce(Money.zero(currency), Money::plus);
        });
  }

  /** The faults, to be scripted. */
  public CallFaults<BankOperation> faults() {
    return calls.faults();
  }

  /** The gate of all calls: counts and hooks. */
  public Calls<BankOperation> calls() {
    return calls;
  }

  private BankLine put(LocalDate bookedOn, Money amount, Rail rail, String who, String memo) {
    return calls.locked(
        () -> {
          String id = String.format(Locale.ROOT, "ln_%06d", ++number);
          return expect(line(id, bookedOn, amount, rail, who).memo(memo).build());
        });
  }

  private Pull<BankLine> read(Optional<String> position) {
    catchUp();
    int from = position.map(this::index).orElse(0);
    return Pull.of(booked.subList(from, booked.size()), Integer.toString(booked.size()));
  }

  private int index(String position) {
    int index = position.matches("\\d{1,9}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
    if (index > booked.size()) {
      throw new RefusedException(
          system.value(),
          BankOperation.LINES.label(),
          new Refusal(400, "position_unknown", ""),
          "read from the beginning");
    }
    return index;
  }

  private void catchUp() {
    gateways.forEach(gateway -> gateway.payouts().forEach(payout -> receive(gateway, payout)));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<BankLine> due =
        waiting.stream()
            .filter(line -> !line.bookedOn().isAfter(today))
            .sorted(Comparator.comparing(BankLine::bookedOn))
            .toList();
    waiting.removeAll(due);
    for (BankLine line : due) {
      booked.add(line);
      if (repeatNext) {
        booked.add(line);
        repeatNext = false;
      }
    }
  }

  private void receive(FakeGateway gateway, Payout payout) {
    if (payoutsSeen.add(payout.id())) {
      String counterparty = gateway.system().value().toUpperCase(Locale.ROOT);
      if (!shortenings.isEmpty()) {
        missing.put(payout.id(), shortenings.remove());
      }
      Money amount =
          Optional.ofNullable(missing.get(payout.id()))
              .map(payout.net()::minus)
              .orElse(payout.net());
      expect(
          line(payout.id().value(), payout.arrivesOn(), amount, Rail.ACH, counterparty)
              .memo("payout " + payout.id().value())
              .trace(payout.bankTrace().orElse(""))
              .build());
    }
  }

  private BankLine.Builder line(
      String id, LocalDate on, Money amount, Rail rail, String counterparty) {
    return BankLine.builder()
        .id(new PaymentId(system, id))
        .bookedOn(on)
        .amount(amount)
        .rail(rail)
        .counterparty(counterparty);
  }

  private BankLine expect(BankLine line) {
    waiting.add(line);
    return line;
  }
}
