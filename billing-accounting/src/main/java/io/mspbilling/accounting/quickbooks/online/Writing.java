package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.WritableForm;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.DocumentKeyJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.json.Fields;
import io.mspbilling.json.Json;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes records of one kind; each write is carried out once under its request id. */
final class Writing<T, W extends Record & EntityJson> {
  private static final String STALE = "5010";
  private static final int MAX_TRIES = 3;

  private final QuickBooksCalls calls;
  private final WritableForm<T, W> form;
  private final CompanyPreferences company;
  private final Json json = Json.standard();

  Writing(QuickBooksCalls calls, WritableForm<T, W> form, CompanyPreferences company) {
    this.calls = calls;
    this.form = form;
    this.company = company;
  }

  Instant now() {
    return calls.now();
  }

  Stored<T> create(T value, RequestId requestId) {
    byte[] body = json.write(wire(value));
    HttpCall call = calls.write("create", form.entity(), requestId).json(body).build();
    return calls.http().send(call, reader());
  }

  Stored<T> update(String id, UnaryOperator<T> change, RequestId requestId) {
    SparseUpdate<W> sparse = new SparseUpdate<>(form.wire(), form.replacesLines());
    return onLatest(
        id,
        requestId,
        (stored, attempt) -> {
          W after = wire(change.apply(stored.value()));
          Optional<W> update =
              sparse.between(wire(stored.value()), after, stored.id(), stored.syncToken());
          return update
              .map(
                  body -> {
                    HttpCall call =
                        calls
                            .write("update", form.entity(), attempt)
                            .json(json.write(body))
                            .build();
                    return calls.http().send(call, reader());
                  })
              .orElse(stored);
        });
  }

  /** Deletes or voids, which take nothing but the record's id and its latest token. */
  Stored<T> voidLatest(String id, RequestId requestId) {
    return onLatest(
        id,
        requestId,
        (stored, attempt) -> {
          HttpCall call =
              calls
                  .write("void", form.entity(), attempt)
                  .query("operation", "update")
                  .query("include", "void")
                  .json(json.write(new DocumentKeyJson(stored.id(), stored.syncToken(), true)))
                  .build();
          return calls.http().send(call, reader());
        });
  }

  Stored<T> deleteLatest(String id, RequestId requestId) {
    return onLatest(
        id,
        requestId,
        (stored, attempt) -> {
          HttpCall call =
              calls
                  .write("delete", form.entity(), attempt)
                  .query("operation", "delete")
                  .json(json.write(new DocumentKeyJson(stored.id(), stored.syncToken(), null)))
                  .build();
          AnswerReader<AnswerJson> document = calls.answers().one(AnswerJson.class);
          calls.http().send(call, answer -> confirmed(document.read(answer), id));
          return stored;
        });
  }

  private String confirmed(AnswerJson answer, String id) {
    Fields fields = Fields.of("answer", null);
    W wire = fields.required(form.in(answer), form.entity());
    if (!id.equals(wire.id())) {
      throw fields.invalid(form.entity() + ".Id", "is another record's");
    }
    return id;
  }

  /** Does something with a record's latest state, and again if it changed under our hands. */
  private Stored<T> onLatest(
      String id, RequestId requestId, BiFunction<Stored<T>, RequestId, Stored<T>> action) {
    for (int attempt = 1; ; attempt++) {
      HttpCall read = calls.read(form.entity()).id(id).build();
      Stored<T> latest = calls.http().send(read, reader());
      try {
        // Another token makes another body, which must not travel under the same request id.
        return action.apply(
            latest, attempt == 1 ? requestId : requestId.step(Integer.toString(attempt)));
      } catch (ConflictException e) {
        if (attempt == MAX_TRIES || !e.vendorCode().equals(Optional.of(STALE))) {
          throw e;
        }
      }
    }
  }

  private AnswerReader<Stored<T>> reader() {
    return new EntityReader<>(form, company.kept().homeCurrency()).one(calls.answers());
  }

  private W wire(T value) {
    Preferences preferences = company.kept();
    Optional<Currency> currency = form.currency(value);
    if (currency.isPresent() && !preferences.takes(currency.get())) {
      throw RefusalCode.FOREIGN_CURRENCY.refuse(
          "write " + QuickBooksCalls.words(form.entity()),
          "this company keeps its books in " + preferences.homeCurrency() + " only");
    }
    @Nullable ReferenceJson reference =
        preferences.multiCurrency()
            ? currency.map(c -> new ReferenceJson(c.getCurrencyCode(), null, null)).orElse(null)
            : null;
    return form.write(value, reference);
  }
}
