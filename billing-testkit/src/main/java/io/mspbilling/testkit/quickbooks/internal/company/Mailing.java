package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.util.Optional;

/** Mails sales forms to customers, which changes what the forms say of themselves. */
public final class Mailing {
  private static final String EMAIL = "BillEmail";

  private final Company company;
  private final Reader reader;

  /** Prepares to mail. */
  public Mailing(Company company) {
    this.company = company;
    this.reader = new Reader(company);
  }

  /**
   * Mails a form to an address, which it keeps, or without one to the address that it has.
   *
   * @throws BooksFault 610 if the form is not there, 2020 if there is no address, 2050 if it is too
   *     long
   */
  public FakeObject send(Key key, Optional<String> sendTo) {
    Entity present = company.tables.find(key).orElseThrow(() -> BooksFault.notFound(key));
    FakeObject body = present.body().merge(addressed(key.kind(), sendTo));
    if (body.textAt(EMAIL + "/Address").filter(text -> !text.isBlank()).isEmpty()) {
      throw BooksFault.missing(EMAIL + ".Address");
    }
    Instant now = company.now();
    FakeObject delivery =
        FakeJson.object().with("DeliveryType", "Email").with("DeliveryTime", reader.time(now));
    Entity sent =
        new Entity(
            key,
            present.syncToken() + 1,
            body.with("EmailStatus", "EmailSent").with("DeliveryInfo", delivery),
            present.created(),
            now,
            present.voided());
    company.tables.put(sent);
    company.log(new Change(key, Change.Operation.EMAIL, now, true));
    return reader.show(sent);
  }

  private static FakeObject addressed(Kind kind, Optional<String> sendTo) {
    FakeObject none = FakeJson.object();
    return sendTo
        .map(text -> none.with(EMAIL, none.with("Address", text)))
        .map(body -> Bodies.CHECK.written(body, Bodies.shape(kind)))
        .orElse(none);
  }
}
