package io.mspbilling.psa.superops.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What refusals mean. Most come with the status of a success: errors stand beside the data, each
 * with codes of the vendor's or without any. A code is a definite no, as long as no data stands
 * beside it. An error without a code says nothing: it may pass, and what it was about may have
 * happened. A record is absent by the vendor's own code alone.
 */
public final class Refusals implements RefusalReader {
  private static final int OK = 200;
  private static final String THROTTLED = "rate_limit_exceeded";
  private static final String NOT_THERE = "entity_does_not_exist";
  private static final String INVALID_DOCUMENT = "ValidationError";
  private static final Set<String> SAYS_NO =
      Set.of(
          "type_validation_failed",
          "mandatory_validation_failed",
          "value_length_exceeds_limit",
          "referred_value_does_not_exist",
          "value_pattern_validation_failed",
          "dependent_validation_failed",
          "unique_validation_failed",
          INVALID_DOCUMENT);

  private static final String TOKEN =
      "the token is wrong, or was replaced: each user has one, and making another ends it; take it"
          + " from Settings, My Profile, API token";
  private static final String PLACE =
      "the subdomain is wrong, or this is no API; check both against Settings, MSP Information, and"
          + " whether the account is in the US or in the EU";
  private static final String RIGHT =
      "the user of the token lacks a right to this; give it to the user's role in SuperOps";
  private static final String SUBSCRIPTION =
      "SuperOps has ended or paused the subscription; see there";
  private static final String ABSENT = "the record is gone, deleted by somebody perhaps";
  private static final String INVALID =
      "SuperOps does not take what was sent; the code says why, and names the field at fault";

  /**
   * An error of the vendor's.
   *
   * @param code empty if it has none
   * @param field the field at fault, if it names one
   */
  private record Problem(String code, Optional<String> field) {

    String named() {
      return field.map(name -> code + ":" + name).orElse(code);
    }
  }

  /** Successes may hold errors. */
  @Override
  public boolean appliesTo(int status) {
    return true;
  }

  @Override
  public Optional<VendorRefusal> read(HttpAnswer answer) {
    return switch (answer.status()) {
      case 401 -> said("", Meaning.AUTHENTICATION, TOKEN);
      case 403 -> said("", Meaning.AUTHENTICATION, RIGHT);
      case 400, 404 -> withErrors(answer).or(() -> said("", Meaning.AUTHENTICATION, PLACE));
      case OK -> withErrors(answer);
      default -> Optional.empty();
    };
  }

  private static Optional<VendorRefusal> withErrors(HttpAnswer answer) {
    if (!answer.contains("\"errors\"")) {
      return Optional.empty();
    }
    Node body = Json.standard().tree(answer.body());
    List<Node> errors = body.list("errors");
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    Node data = body.node("data");
    if (data.names().stream().anyMatch(data::has)) {
      return said("", Meaning.TRANSIENT, "");
    }
    List<Problem> problems = errors.stream().flatMap(error -> problems(error).stream()).toList();
    return Optional.of(refusal(problems));
  }

  private static List<Problem> problems(Node error) {
    Node extensions = error.node("extensions");
    List<Problem> problems = new ArrayList<>();
    for (Node one : extensions.list("clientError")) {
      problems.add(
          new Problem(
              one.text("code").orElse(""),
              one.node("param").texts("attributes").stream().findFirst()));
    }
    if (problems.isEmpty()) {
      problems.add(new Problem(extensions.text("classification").orElse(""), Optional.empty()));
    }
    return problems;
  }

  private static VendorRefusal refusal(List<Problem> problems) {
    List<String> codes = problems.stream().map(Problem::code).toList();
    Problem first = problems.get(0);
    if (codes.contains(THROTTLED)) {
      return new VendorRefusal(THROTTLED, Meaning.THROTTLED, "");
    }
    if (codes.stream().anyMatch(code -> code.startsWith("subscription_"))) {
      return new VendorRefusal(first.code(), Meaning.AUTHENTICATION, SUBSCRIPTION);
    }
    if (codes.contains("forbidden")) {
      return new VendorRefusal(first.code(), Meaning.AUTHENTICATION, RIGHT);
    }
    if (codes.stream().allMatch(NOT_THERE::equals)) {
      return new VendorRefusal(NOT_THERE, Meaning.NOT_FOUND, ABSENT);
    }
    return codes.stream().allMatch(code -> SAYS_NO.contains(code) || code.equals(NOT_THERE))
        ? new VendorRefusal(first.named(), Meaning.REFUSED, INVALID)
        : new VendorRefusal(first.named(), Meaning.TRANSIENT, "");
  }

  private static Optional<VendorRefusal> said(String code, Meaning meaning, String remedy) {
    return Optional.of(new VendorRefusal(code, meaning, remedy));
  }
}
