package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Ledger;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A company file: records, links between them, books, and a log of what happened. Not thread-safe;
 * whoever serves it to several threads holds one lock.
 */
public final class Company {
  private final CompanySettings settings;
  private final InstantSource clock;
  private final List<Change> changes = new ArrayList<>();
  final Tables tables = new Tables();
  final Links links = new Links();
  final Ledger ledger = new Ledger();
  final References references = new References(tables);
  final Chart chart;
  final OpenItems openItems;
  final RuleBook rules;

  /** Starts an empty company file. */
  public Company(CompanySettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.chart = new Chart(this);
    this.openItems = new OpenItems(this);
    this.rules = new RuleBook(this);
  }

  /** What the bookkeeper has switched. */
  public CompanySettings settings() {
    return settings;
  }

  /** Everything that happened, the oldest first. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The books. */
  public Ledger ledger() {
    return ledger;
  }

  /** The present moment, in whole seconds as the service's time stamps are. */
  Instant now() {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  void log(Change change) {
    changes.add(change);
  }

  /** The currency of a transaction: its own, else the home currency. */
  String currency(FakeObject body) {
    return body.textAt("CurrencyRef/value").orElseGet(settings::homeCurrency);
  }
}
