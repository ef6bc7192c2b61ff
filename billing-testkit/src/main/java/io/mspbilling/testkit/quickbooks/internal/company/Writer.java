package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.Change.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes, changes, voids and deletes records. Each method either does all of it or throws a {@link
 * BooksFault} and changes nothing. Not thread-safe.
 */
public final class Writer {
  private final Company company;
  private final TransactionRules transactions;
  private final boolean byApi;

  /**
   * Prepares to write.
   *
   * @param byApi whether a program writes, as opposed to a person in the vendor's own screens; a
   *     person always sees the present version and so needs no SyncToken
   */
  public Writer(Company company, boolean byApi) {
    this.company = company;
    this.transactions = new TransactionRules(company);
    this.byApi = byApi;
  }

  /** Makes a record; an {@code Id} in the body is kept only when a person loads it. */
  public Entity create(Kind kind, FakeObject raw) {
    Rules rules = rules(kind);
    FakeObject sent = Bodies.CHECK.written(raw, Bodies.shape(kind));
    String free = company.tables.freeId(kind);
    Key key = new Key(kind, byApi ? free : sent.text("Id").orElse(free));
    if (company.tables.find(key).isPresent()) {
      throw BooksFault.of("630", "Duplicate Object Error", key + " exists already");
    }
    return write(rules, new Draft(key, content(sent), Optional.empty()), Operation.CREATE, false);
  }

  /** Changes a record: wholly, or only the fields sent if the body says {@code sparse}. */
  public Entity update(Kind kind, FakeObject raw) {
    Rules rules = rules(kind);
    FakeObject sent = Bodies.CHECK.written(raw, Bodies.shape(kind));
    Entity present = present(kind, sent);
    requireFree(present);
    FakeObject body = content(sent);
    if (sent.flag("sparse")) {
      body = present.body().merge(body);
    } else if (kind.isTransaction()) {
      body = keepingGiven(present.body(), body);
    }
    Draft draft = new Draft(present.key(), body, Optional.of(present));
    return write(rules, draft, Operation.UPDATE, false);
  }

  /** Strikes out a transaction's amounts; what it was linked to is open again. */
  public Entity voidTransaction(Kind kind, FakeObject raw) {
    Rules rules = rules(kind);
    Entity present = present(kind, Bodies.CHECK.written(raw, Bodies.shape(kind)));
    requireFree(present);
    FakeObject body = rules.voided(present);
    transactions.requireOpenPeriod(kind, body);
    detach(present);
    return write(rules, new Draft(present.key(), body, Optional.of(present)), Operation.VOID, true);
  }

  /** Takes a transaction away for good. */
  public Key delete(Kind kind, FakeObject raw) {
    if (!kind.isTransaction()) {
      throw BooksFault.unsupported("Operation delete is not supported for " + kind.wireName());
    }
    Entity present = present(kind, Bodies.CHECK.written(raw, Bodies.shape(kind)));
    if (company.links.isDeposited(present.key())) {
      throw deposited(present.key());
    }
    transactions.requireOpenPeriod(kind, present.body());
    detach(present);
    company.ledger.post(present.key().toString(), List.of());
    company.links.replace(present.key(), List.of());
    company.tables.remove(present.key());
    company.log(new Change(present.key(), Operation.DELETE, company.now(), byApi));
    return present.key();
  }

  private Rules rules(Kind kind) {
    if (byApi && !kind.isWritableByApi()) {
      throw BooksFault.unsupported("Programs cannot write " + kind.wireName());
    }
    return company.rules.of(kind);
  }

  private Entity write(Rules rules, Draft draft, Operation operation, boolean voided) {
    FakeObject body = voided ? draft.body() : complete(rules, draft);
    Key key = draft.key();
    List<Posting> postings = voided ? List.of() : rules.postings(key, body);
    List<Link> links = voided ? List.of() : rules.links(key, body);
    company.openItems.requireCovers(key, postings);
    Instant now = company.now();
    Entity entity =
        new Entity(
            key,
            draft.before().map(before -> before.syncToken() + 1).orElse(0),
            body,
            draft.before().map(Entity::created).orElse(now),
            now,
            voided);
    company.ledger.post(key.toString(), postings);
    company.links.replace(key, links);
    company.tables.put(entity);
    company.log(new Change(key, operation, now, byApi));
    return entity;
  }

  private FakeObject complete(Rules rules, Draft draft) {
    Draft dated =
        draft.key().kind().isTransaction() ? draft.withBody(transactions.complete(draft)) : draft;
    return rules.complete(dated);
  }

  private Entity present(Kind kind, FakeObject sent) {
    String id = sent.text("Id").orElseThrow(() -> BooksFault.missing("Id"));
    Key key = new Key(kind, id);
    Entity present = company.tables.find(key).orElseThrow(() -> BooksFault.notFound(key));
    if (byApi) {
      String token = sent.text("SyncToken").orElseThrow(() -> BooksFault.missing("SyncToken"));
      if (!token.equals(Integer.toString(present.syncToken()))) {
        throw BooksFault.stale(key, present.syncToken());
      }
    }
    return present;
  }

  private void requireFree(Entity present) {
    if (company.links.isDeposited(present.key())) {
      throw deposited(present.key());
    }
    if (present.voided()) {
      throw BooksFault.business(present.key() + " has been voided and cannot be changed");
    }
  }

  private static BooksFault deposited(Key key) {
    return BooksFault.of(
        "6540",
        "Deposited Transaction cannot be changed",
        "You cannot change " + key + " because it has been deposited; change the deposit first");
  }

  /** Takes a transaction that goes away out of the payments that used it. */
  private void detach(Entity leaving) {
    for (Key source : company.links.sources(leaving.key())) {
      Entity payment = company.tables.find(source).orElseThrow();
      List<FakeObject> kept =
          payment.body().objects("Line").stream()
              .filter(line -> !links(line, leaving.key()))
              .toList();
      Rules rules = company.rules.of(source.kind());
      FakeObject body = payment.body().with("Line", kept);
      BigDecimal settled = PaymentRules.settled(rules.links(source, body));
      if (settled.compareTo(body.amount("TotalAmt")) > 0) {
        // Without the credit the other lines have nothing to pay with.
        body = body.with("Line", List.of());
      }
      rewrite(rules, payment, body);
    }
  }

  private void rewrite(Rules rules, Entity payment, FakeObject body) {
    Key key = payment.key();
    company.ledger.post(key.toString(), rules.postings(key, body));
    company.links.replace(key, rules.links(key, body));
    Instant now = company.now();
    company.tables.put(
        new Entity(key, payment.syncToken() + 1, body, payment.created(), now, false));
    company.log(new Change(key, Operation.UPDATE, now, false));
  }

  private static boolean links(FakeObject line, Key target) {
    return line.objects("LinkedTxn").stream()
        .anyMatch(linked -> linked.text("TxnId").equals(Optional.of(target.id())));
  }

  /** A full update clears what it leaves out, but for what the service gave. */
  private static FakeObject keepingGiven(FakeObject before, FakeObject body) {
    return before.only(List.of("DocNumber", "DeliveryInfo")).merge(body);
  }

  private static FakeObject content(FakeObject sent) {
    return sent.without("Id").without("SyncToken").without("sparse");
  }
}
