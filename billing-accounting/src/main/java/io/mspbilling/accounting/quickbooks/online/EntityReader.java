package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.Form;
import io.mspbilling.accounting.quickbooks.online.internal.form.VendorTime;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.MetaDataJson;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.json.Fields;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Row;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Makes values of one kind out of answers; what cannot be read is one {@link JsonProblem}. */
final class EntityReader<T, W extends Record & EntityJson> {
  private static final String REMEDY = "open it in QuickBooks, or report the field";

  private final Form<T, W> form;
  private final Currency home;

  EntityReader(Form<T, W> form, Currency home) {
    this.form = form;
    this.home = home;
  }

  /** Reads an answer that holds one record. */
  AnswerReader<Stored<T>> one(WholeAnswers answers) {
    AnswerReader<AnswerJson> document = answers.one(AnswerJson.class);
    return answer -> {
      W wire = form.in(document.read(answer));
      return stored(Fields.of("answer", null).required(wire, form.entity()));
    };
  }

  Stored<T> stored(W wire) {
    Fields fields = Fields.of(form.entity(), wire.id());
    MetaDataJson metaData = wire.metaData();
    return new Stored<>(
        fields.requiredText(wire.id(), "Id"),
        fields.requiredText(wire.syncToken(), "SyncToken"),
        VendorTime.read(
            metaData == null ? null : metaData.lastUpdatedTime(),
            fields,
            "MetaData.LastUpdatedTime"),
        value(wire, fields));
  }

  private T value(W wire, Fields fields) {
    try {
      return form.read(wire, fields, home);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      // A value that refuses to be built, as an entry that does not balance; it may quote the data.
      throw new JsonProblem(JsonProblem.Kind.INVALID, fields.path(), "contradicts itself");
    }
  }

  /** Reads rows, so that one that is bad never costs the others. */
  Sightings<T> sightings(List<Row<W>> rows) {
    List<Stored<T>> records = new ArrayList<>();
    List<Sightings.Odd> odd = new ArrayList<>();
    for (Row<W> row : rows) {
      if (row instanceof Row.Legible<W> legible) {
        try {
          records.add(stored(legible.value()));
        } catch (JsonProblem e) {
          W wire = legible.value();
          UnreadableRecord record = unreadable(Optional.ofNullable(wire.id()), e);
          odd.add(new Sightings.Odd(record, Optional.of(wire)));
        }
      } else {
        Row.Illegible<W> illegible = (Row.Illegible<W>) row;
        UnreadableRecord record = unreadable(illegible.id(), illegible.problem());
        odd.add(new Sightings.Odd(record, Optional.empty()));
      }
    }
    return new Sightings<>(records, odd);
  }

  private UnreadableRecord unreadable(Optional<String> id, JsonProblem problem) {
    return new UnreadableRecord(
        SystemName.of(QuickBooksCalls.SYSTEM),
        QuickBooksCalls.words(form.entity()) + " " + id.orElse("of unknown id"),
        problem.path(),
        problem.remedy(),
        REMEDY);
  }
}
