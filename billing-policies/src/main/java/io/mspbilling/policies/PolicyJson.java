package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies as JSON, for files and forms that people edit. Immutable; safe for any number of
 * threads.
 *
 * <pre>{@code
 * PolicyJson json = PolicyJson.standard();
 * BillingPolicies policies = json.read(Files.readString(Path.of("policies.json")));
 * }</pre>
 *
 * <p>What a document leaves out is as the defaults say; only {@code cutOver} and {@code zone} must
 * be there. What is written names every field, so that a later version of this library with other
 * defaults reads the same rules. Equal policies are equal texts.
 */
public final class PolicyJson {

  private static final PolicyJson STANDARD = new PolicyJson(List.of());

  private final Form<BillingPolicies> form;

  private PolicyJson(List<BusinessCalendar> calendars) {
    form = PoliciesForm.of(new CalendarForm(calendars));
  }

  /** With the calendars that the library brings. */
  public static PolicyJson standard() {
    return STANDARD;
  }

  /** With these calendars as well, each known by its {@link BusinessCalendar#name}. */
  public static PolicyJson with(BusinessCalendar... calendars) {
    return new PolicyJson(List.of(calendars));
  }

  /**
   * Reads a document. It may name its schema in {@code $schema}.
   *
   * @throws InvalidPoliciesException with all that is wrong: no JSON, a field that is missing,
   *     unknown or of another form, a name that stands twice, or rules that no policy may have
   */
  public BillingPolicies read(String document) {
    Problems problems = new Problems();
    return parse(document, problems)
        .flatMap(root -> form.read(root, problems))
        .orElseThrow(() -> new InvalidPoliciesException(problems.all()));
  }

  private static Optional<Node> parse(String document, Problems problems) {
    try {
      byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
      return Optional.of(Json.standard().refusingDuplicateNames().tree(bytes));
    } catch (JsonProblem e) {
      return problems.add(e.path(), e.remedy());
    }
  }

  /**
   * Writes policies, indented. A calendar is written as its name: who reads it gives the calendar
   * along, if the library does not bring it.
   */
  public String write(BillingPolicies policies) {
    return Json.indented(record(policies));
  }

  /**
   * The JSON Schema (2020-12) of such a document. It describes each field; rules that concern
   * several fields are checked by {@link #read} alone.
   */
  public String schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Policies of msp-billing");
    schema.putAll(form.schema());
    return Json.indented(schema);
  }

  /**
   * What other rules there are in {@code after} than in {@code before}, in the order of the
   * document.
   */
  public List<PolicyChange> changes(BillingPolicies before, BillingPolicies after) {
    return Comparison.of(record(before), record(after));
  }

  @SuppressWarnings("unchecked")
  private Map<String, ?> record(BillingPolicies policies) {
    return (Map<String, ?>) form.write(policies);
  }
}
