package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A promise that neither was kept nor broken yet.
 *
 * @param owedThen what was owed on its invoices when it was made, by the records; empty until a run
 *     has seen it
 */
record OpenPromise(Promise promise, Optional<Map<InvoiceId, Money>> owedThen) {

  OpenPromise {
    Objects.requireNonNull(promise, "promise");
    owedThen = owedThen.map(Map::copyOf);
  }

  /**
   * The same as a run sees it first.
   *
   * @param owed what is owed on an invoice now
   * @param came what came in for a part of it since it was made
   */
  OpenPromise seen(Map<InvoiceId, Money> owed, Function<PromisedPart, Money> came) {
    Map<InvoiceId, Money> then = new LinkedHashMap<>();
    for (PromisedPart part : promise.parts()) {
      then.put(part.invoice(), in(owed, part).plus(came.apply(part)));
    }
    return new OpenPromise(promise, Optional.of(then));
  }

  /**
   * Whether as much was paid of its invoices as was promised, on whichever of them and however: at
   * most what was owed on each when it was made.
   *
   * @param owed what is owed on invoices now; nothing on one that is not in it
   */
  boolean isKept(Map<InvoiceId, Money> owed) {
    Money left = Money.zero(promise.amount().currency());
    for (PromisedPart part : promise.parts()) {
      Money then = then(part, in(owed, part));
      Money paid = then.minus(in(owed, part).min(then));
      left = left.plus(part.promised().min(then)).minus(paid);
    }
    return !left.isPositive();
  }

  /**
   * What is still to be paid of what was promised on an invoice.
   *
   * @param open what is open on it now, in the currency of the promise
   */
  Money left(PromisedPart part, Money open) {
    Money then = then(part, open);
    Money paid = then.minus(open.min(then));
    Money promised = part.promised().min(then);
    return promised.minus(paid.min(promised));
  }

  private Money then(PromisedPart part, Money open) {
    return owedThen.map(all -> all.getOrDefault(part.invoice(), open)).orElse(open);
  }

  private static Money in(Map<InvoiceId, Money> owed, PromisedPart part) {
    return owed.getOrDefault(part.invoice(), Money.zero(part.promised().currency()));
  }

  /** The journal's form of what was owed. */
  static Facts owed(Map<InvoiceId, Money> owedThen) {
    return Facts.builder()
        .putList(
            "owed",
            List.copyOf(owedThen.entrySet()),
            one -> Facts.builder().put("invoice", one.getKey()).put("owed", one.getValue()).build())
        .build();
  }

  /** Reads what {@link #owed} wrote. */
  static Map<InvoiceId, Money> owed(Facts facts) {
    Map<InvoiceId, Money> owed = new LinkedHashMap<>();
    facts
        .list("owed", one -> Map.entry(one.read("invoice", InvoiceId::parse), one.money("owed")))
        .forEach(one -> owed.put(one.getKey(), one.getValue()));
    return owed;
  }

  Facts facts() {
    Facts.Builder facts = Facts.builder().putAll(promise.facts()).put("seen", owedThen.isPresent());
    owedThen.ifPresent(then -> facts.putAll(owed(then)));
    return facts.build();
  }

  static OpenPromise of(Facts facts) {
    return new OpenPromise(
        Promise.of(facts),
        facts.read("seen", Boolean::parseBoolean) ? Optional.of(owed(facts)) : Optional.empty());
  }
}
