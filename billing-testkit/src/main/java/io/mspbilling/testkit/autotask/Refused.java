package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import java.util.List;

/** A request that the vendor turns down, with the answer it does so in. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FakeAnswer answer;

  private Refused(FakeAnswer answer) {
    super(answer.status() + " " + answer.bodyText());
    this.answer = answer;
  }

  /** The usual no, whatever is wrong. */
  static Refused because(String error) {
    return errors(500, error);
  }

  static Refused errors(int status, String error) {
    return new Refused(
        FakeAnswer.json(status, FakeJson.object().with("errors", List.of(FakeJson.text(error)))));
  }

  /** As the web framework words it. */
  static Refused message(int status, String message) {
    return new Refused(FakeAnswer.json(status, FakeJson.object().with("Message", message)));
  }

  static Refused noSuchMember(String member, Entity entity) {
    return because("Unable to find " + member + " in the " + entity.singular() + " Entity.");
  }

  static Refused noSuchRecord() {
    return because(
        "No matching records found. The logged in Resource may not have the required permissions"
            + " to view the requested records.");
  }

  static Refused noPermission() {
    return because(
        "The logged in Resource does not have the adequate permissions to update this entity"
            + " type.");
  }

  static Refused threads() {
    return errors(429, "The thread threshold of 3 threads has been exceeded.");
  }

  /** In which form the quota's end is told is not known. */
  static Refused quota() {
    return errors(429, "The external request threshold has been exceeded.");
  }

  /** A page of the web server: nothing of the API's was reached. */
  static Refused page(int status, String title) {
    return new Refused(
        FakeAnswer.text(
            status, "text/html", "<html><head><title>" + title + "</title></head></html>"));
  }

  FakeAnswer answer() {
    return answer;
  }
}
