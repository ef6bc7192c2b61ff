package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.Entity;
import io.mspbilling.testkit.quickbooks.internal.company.Key;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import io.mspbilling.testkit.quickbooks.internal.company.Mailing;
import io.mspbilling.testkit.quickbooks.internal.company.Reader;
import io.mspbilling.testkit.quickbooks.internal.company.Writer;
import java.util.Optional;

/** What a program can do to one record, by a request of its own or as an item of a batch. */
final class EntityOperations {
  private final Writer writer;
  private final Reader reader;
  private final Mailing mailing;

  EntityOperations(Company company) {
    this.writer = new Writer(company, true);
    this.reader = new Reader(company);
    this.mailing = new Mailing(company);
  }

  /** Makes a record, or changes it if the body has an id. */
  FakeObject save(Kind kind, FakeObject body) {
    Entity saved =
        body.get("Id").filter(id -> !id.isNull()).isPresent()
            ? writer.update(kind, body)
            : writer.create(kind, body);
    return reader.show(saved);
  }

  FakeObject create(Kind kind, FakeObject body) {
    return reader.show(writer.create(kind, body.without("Id")));
  }

  FakeObject update(Kind kind, FakeObject body) {
    return reader.show(writer.update(kind, body));
  }

  FakeObject voidTransaction(Kind kind, FakeObject body) {
    return reader.show(writer.voidTransaction(kind, body));
  }

  FakeObject delete(Kind kind, FakeObject body) {
    Key deleted = writer.delete(kind, body);
    return FakeJson.object()
        .with("Id", deleted.id())
        .with("status", "Deleted")
        .with("domain", "QBO");
  }

  FakeObject send(Key key, Optional<String> sendTo) {
    return mailing.send(key, sendTo);
  }

  /** Prints a sales form. */
  FakeAnswer pdf(Key key) {
    String number = read(key).text("DocNumber").orElse(key.id());
    return FakeAnswer.empty(200)
        .with("Content-Type", "application/pdf")
        .withBody(OnePagePdf.of(key.kind().wireName() + " " + number));
  }

  FakeObject read(Key key) {
    return reader.read(key);
  }

  FakeObject query(String statement) {
    return reader.query(statement);
  }

  /** A refusal of what the service cannot do at all. */
  static BooksFault unsupported(String what) {
    return BooksFault.of("500", "Unsupported Operation", what + " is not supported");
  }
}
