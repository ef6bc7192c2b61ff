package io.mspbilling.communication.notice;

import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeHistory;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.ToldCharge;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The charges of the next days, as their customers are told of them: what is charged together is
 * told together. What waits for another day, as the customer agreed to less at once, is not told
 * of.
 */
public final class ChargesAhead {

  private final NoticePolicy policy;
  private final NoticeHistory history;
  private final Autopay autopay;
  private final Function<OpenInvoice, Prospect> prospects;
  private final SmallDebts small;
  private final Surcharge surcharge;
  private final LocalDate today;

  /** What is added to a charge for the use of its card; zero for nothing. */
  @FunctionalInterface
  public interface Surcharge {
    Money on(LocalDate day, CustomerId customer, SavedMethod method, Money amount);
  }

  /** What the invoices have in common that are charged together. */
  private record Group(CustomerId customer, LocalDate on, SavedMethod method, Currency currency) {}

  /** What was told of a charge that is otherwise now. */
  private record Change(Optional<LocalDate> insteadOf, boolean isMore) {}

  /**
   * @param history what was told of before is not told again, whatever joins it, but where it moved
   *     to another day, or is more now
   * @param autopay how much each customer agreed to have charged at once
   * @param prospects what becomes of an invoice by autopay
   * @param today in the MSP's zone
   */
  public ChargesAhead(
      NoticePolicy policy,
      NoticeHistory history,
      Autopay autopay,
      Function<OpenInvoice, Prospect> prospects,
      SmallDebts small,
      Surcharge surcharge,
      LocalDate today) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.history = Objects.requireNonNull(history, "history");
    this.autopay = Objects.requireNonNull(autopay, "autopay");
    this.prospects = Objects.requireNonNull(prospects, "prospects");
    this.small = Objects.requireNonNull(small, "small");
    this.surcharge = Objects.requireNonNull(surcharge, "surcharge");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * The charges to tell of.
   *
   * @param chargeable all that autopay may charge, today or later
   */
  public List<Occasion> of(List<OpenInvoice> chargeable) {
    if (policy.daysBeforeCharge().isEmpty()) {
      return List.of();
    }
    Map<Group, List<OpenInvoice>> groups = new LinkedHashMap<>();
    for (OpenInvoice open : chargeable) {
      if (prospects.apply(open) instanceof Prospect.Charged charge
          && charge.on().isAfter(today)
          && (!charge.isAgain() || isMore(open))) {
        groups.computeIfAbsent(group(open, charge), none -> new ArrayList<>()).add(open);
      }
    }
    return groups.entrySet().stream()
        .flatMap(entry -> occasions(entry.getKey(), entry.getValue()))
        .toList();
  }

  private boolean isMore(OpenInvoice open) {
    return history.lastCharge(open).filter(told -> !told.covers(open.open())).isPresent();
  }

  private static Group group(OpenInvoice open, Prospect.Charged charge) {
    return new Group(
        open.invoice().customer(), charge.on(), charge.method(), open.open().currency());
  }

  private Stream<Occasion> occasions(Group group, List<OpenInvoice> falling) {
    List<OpenInvoice> together =
        autopay.consent(group.customer()).map(consent -> consent.within(falling)).orElse(falling);
    if (small.isTooLittle(together.stream().map(OpenInvoice::open).toList())) {
      return Stream.empty();
    }
    Map<Change, List<OpenInvoice>> untold = new LinkedHashMap<>();
    for (OpenInvoice open : together) {
      change(open, group.on())
          .ifPresent(what -> untold.computeIfAbsent(what, none -> new ArrayList<>()).add(open));
    }
    return untold.entrySet().stream()
        .map(entry -> occasion(group, entry.getKey(), entry.getValue()));
  }

  /** What is otherwise is told at once, as the time of notice runs from then on. */
  private Optional<Change> change(OpenInvoice open, LocalDate on) {
    Optional<ToldCharge> told = history.lastCharge(open);
    if (told.isEmpty()) {
      return Optional.of(new Change(Optional.empty(), false))
          .filter(first -> !on.isAfter(today.plusDays(policy.daysBeforeCharge().orElseThrow())));
    }
    Change change =
        new Change(told.map(ToldCharge::on).filter(day -> !day.equals(on)), isMore(open));
    return Optional.of(change).filter(what -> what.isMore() || what.insteadOf().isPresent());
  }

  private Occasion occasion(Group group, Change change, List<OpenInvoice> untold) {
    Money sum = Money.sum(untold.stream().map(OpenInvoice::open).toList(), group.currency());
    return new Occasion(
        NoticeKind.CHARGE_AHEAD,
        group.customer(),
        untold.stream().map(one -> ToldCharge.of(one, group.on()).id()).toList(),
        new Notice.ChargeAhead(
            group.on(),
            change.insteadOf(),
            change.isMore(),
            sum.plus(surcharge.on(group.on(), group.customer(), group.method(), sum)),
            group.method().label(),
            untold.stream().map(OwedLine::of).toList()));
  }
}
