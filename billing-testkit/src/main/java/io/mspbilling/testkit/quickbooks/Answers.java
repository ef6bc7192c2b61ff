package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The bodies that frame an answer: success, the accounting service's errors, the gateway's. */
final class Answers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  private Answers() {}

  /** A success with one member and the service's time. */
  static FakeAnswer ok(String name, FakeJson value, Instant now, ZoneId zone) {
    return FakeAnswer.json(200, FakeJson.object().with(name, value).with("time", time(now, zone)));
  }

  /** An error of the accounting service. */
  static FakeAnswer fault(BooksFault fault, Instant now, ZoneId zone) {
    return FakeAnswer.json(
        400, FakeJson.object().with("Fault", faultBody(fault)).with("time", time(now, zone)));
  }

  /** The fault as it stands in an answer of its own and in an item of a batch. */
  static FakeObject faultBody(BooksFault fault) {
    return faultBody(
        fault.title(),
        String.valueOf(fault.getMessage()),
        fault.code(),
        fault.element(),
        "ValidationFault");
  }

  /** An error inside the accounting service. */
  static FakeAnswer systemFault(int status, Instant now, ZoneId zone) {
    FakeObject fault =
        faultBody(
            "An application error has occurred while processing your request",
            "System Failure Error: the service is not available",
            "10000",
            "",
            "SystemFault");
    return FakeAnswer.json(
        status, FakeJson.object().with("Fault", fault).with("time", time(now, zone)));
  }

  private static FakeObject faultBody(
      String message, String detail, String code, String element, String type) {
    FakeObject error =
        FakeJson.object()
            .with("Message", message)
            .with("Detail", detail)
            .with("code", code)
            .with("element", element);
    return FakeJson.object().with("Error", FakeJson.array(error)).with("type", type);
  }

  /** The gateway does not know the token. */
  static FakeAnswer unauthenticated(Instant now) {
    return gateway(401, "AuthenticationFailed", "003200", "Token expired", "AUTHENTICATION", now);
  }

  /** The gateway knows the token, but not for this company. */
  static FakeAnswer unauthorised(Instant now) {
    return gateway(
        403,
        "ApplicationAuthorizationFailed",
        "003100",
        "The application is not authorised for this company",
        "AUTHORIZATION",
        now);
  }

  /** The gateway has seen too many requests. */
  static FakeAnswer throttled(Instant now) {
    return gateway(
        429,
        "ThrottleExceeded",
        "003001",
        "The request limit was reached. Try again later",
        "SERVICE",
        now);
  }

  /** The gateway writes its members in lower case and its time as a number. */
  private static FakeAnswer gateway(
      int status, String name, String code, String detail, String type, Instant now) {
    String message = "message=" + name + "; errorCode=" + code + "; statusCode=" + status;
    FakeObject error =
        FakeJson.object()
            .with("message", message)
            .with("detail", detail)
            .with("code", code.replaceFirst("^0+", ""));
    FakeArray errors = FakeJson.array(error);
    return FakeAnswer.json(
        status,
        FakeJson.object()
            .with("fault", FakeJson.object().with("error", errors).with("type", type))
            .with("time", now.toEpochMilli()));
  }

  static String time(Instant now, ZoneId zone) {
    return TIME.format(now.atZone(zone));
  }
}
