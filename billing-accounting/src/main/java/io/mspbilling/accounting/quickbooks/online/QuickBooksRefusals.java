package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads error bodies in both casings: the accounting service says {@code Fault}, the gateway before
 * it says {@code fault}. The meaning of a code is the vendor's list.
 */
final class QuickBooksRefusals implements RefusalReader {
  private static final Pattern CODE_IN_MESSAGE = Pattern.compile("errorCode=0*([0-9]{1,6})");
  private static final String REPORT = "report it with the request id: the request was not taken";

  private static final Set<Meaning> PASSING = EnumSet.of(Meaning.THROTTLED, Meaning.TRANSIENT);

  private final Json json = Json.standard();

  /** A fault may come with a 200. */
  @Override
  public boolean appliesTo(int status) {
    return true;
  }

  /**
   * {@inheritDoc} A success with a fault in it is a refusal only if it is a passing one, which is
   * waited out; else it contradicts itself, and whoever reads it says so.
   */
  @Override
  public Optional<VendorRefusal> read(HttpAnswer answer) {
    if (!answer.isSuccess()) {
      return refusal(answer);
    }
    return answer.contains("ault\"")
        ? refusal(answer).filter(refusal -> PASSING.contains(refusal.meaning()))
        : Optional.empty();
  }

  private Optional<VendorRefusal> refusal(HttpAnswer answer) {
    Node body = json.tree(answer.body());
    List<String> codes =
        Stream.concat(
                codes(body, "Fault", "Error", "Message"), codes(body, "fault", "error", "message"))
            .toList();
    return codes.stream()
        .map(QuickBooksRefusals::refusal)
        .filter(refusal -> refusal.meaning() != Meaning.BY_STATUS)
        .findFirst()
        .or(() -> codes.stream().findFirst().map(VendorRefusal::code));
  }

  private static Stream<String> codes(Node body, String fault, String error, String message) {
    Node errors = body.node(fault).at(error);
    return errors.isPresent()
        ? errors.elements().stream()
            .filter(Node::isPresent)
            .flatMap(reason -> code(reason.text("code"), reason.text(message)).stream())
        : Stream.empty();
  }

  /** Codes come with and without leading zeros, and sometimes only inside the message. */
  private static Optional<String> code(Optional<String> code, Optional<String> message) {
    return code.filter(text -> text.matches("[0-9]{1,8}"))
        .map(text -> text.replaceFirst("^0+(?=.)", ""))
        .or(
            () ->
                CODE_IN_MESSAGE
                    .matcher(message.orElse(""))
                    .results()
                    .findFirst()
                    .map(found -> found.group(1)));
  }

  private static VendorRefusal refusal(String code) {
    return switch (code) {
      case "120", "3100", "5020" -> setUp(code, "the user lost access or a right: reconnect");
      case "3200" -> setUp(code, "the access token is not good any more: reconnect if it goes on");
      case "6190" -> setUp(code, "the company's QuickBooks subscription has ended: renew it");
      case "3001" -> new VendorRefusal(code, Meaning.THROTTLED, "");
      case "610" ->
          new VendorRefusal(
              code, Meaning.NOT_FOUND, "the record, or one it names, is deleted or inactive");
      case "5010" -> conflict(code, "the record was changed meanwhile: read it again");
      case "600", "630" -> conflict(code, "it was sent before: look it up");
      case "6140" -> conflict(code, "a document of this number exists: look it up");
      case "6240" -> conflict(code, "a customer, vendor or employee of this name exists");
      case "10000" -> new VendorRefusal(code, Meaning.TRANSIENT, "");
      case "620" -> refused(code, "the linked document is used up or of another customer");
      case "2500" -> refused(code, "a record that it refers to is not there: check the set-up");
      case "6000" -> refused(code, "a business rule of QuickBooks forbids it");
      case "6210" ->
          refused(
              code,
              "the books are closed for that date: say in the policies through which day, and"
                  + " release it to be posted on the first open day; or open the books");
      case "6540" ->
          refused(code, "the payment is part of a deposit: book a reversal, or undo the deposit");
      case "1040", "2010", "2020", "2050", "2080", "2170", "4000", "4001" -> refused(code, REPORT);
      case "6010", "6070", "6080" -> refused(code, REPORT);
      default -> VendorRefusal.code(code);
    };
  }

  private static VendorRefusal setUp(String code, String remedy) {
    return new VendorRefusal(code, Meaning.AUTHENTICATION, remedy);
  }

  private static VendorRefusal conflict(String code, String remedy) {
    return new VendorRefusal(code, Meaning.CONFLICT, remedy);
  }

  private static VendorRefusal refused(String code, String remedy) {
    return new VendorRefusal(code, Meaning.REFUSED, remedy);
  }
}
