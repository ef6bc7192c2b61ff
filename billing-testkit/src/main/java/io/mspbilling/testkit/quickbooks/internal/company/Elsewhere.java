package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.NotInThisFake;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the accounting service has and this fake has not, in lower case. */
public final class Elsewhere {
  private static final Set<String> RESOURCES =
      Set.of(
          "attachable",
          "bill",
          "billpayment",
          "budget",
          "companycurrency",
          "creditcardpayment",
          "customertype",
          "department",
          "download",
          "employee",
          "entitlements",
          "exchangerate",
          "inventoryadjustment",
          "journalcode",
          "purchaseorder",
          "recurringtransaction",
          "reimbursecharge",
          "reports",
          "taxagency",
          "taxclassification",
          "taxpayment",
          "taxrate",
          "taxservice",
          "timeactivity",
          "transfer",
          "upload",
          "vendorcredit");

  /** What is read of these resources, and nothing else. */
  private static final Set<String> READ =
      Set.of("exchangerate", "reports/AgedReceivables", "reports/CustomerBalance");

  /** What stands below a single record. */
  private static final Set<String> OF_A_RECORD = Set.of("pdf", "send");

  private Elsewhere() {}

  /**
   * Checks a name that the fake does not know.
   *
   * @param name an entity or a resource, in any case
   * @throws NotInThisFake if it is the vendor's
   */
  static void refuse(String name) {
    if (RESOURCES.contains(name.toLowerCase(Locale.ROOT))) {
      throw new NotInThisFake(name);
    }
  }

  /**
   * Checks what a request asks of the accounting service.
   *
   * @param below the segments of the path below the company
   * @throws NotInThisFake if it is the vendor's and not the fake's
   */
  public static void refuse(String method, List<String> below) {
    if (!method.equals("GET") || !READ.contains(String.join("/", below))) {
      below.stream().findFirst().ifPresent(Elsewhere::refuse);
    }
    if (below.size() == 3 && OF_A_RECORD.contains(below.get(2)) && isNotDocument(below.get(0))) {
      throw new NotInThisFake(method + " /" + below.get(0) + "/{id}/" + below.get(2));
    }
  }

  private static boolean isNotDocument(String resource) {
    return Kind.ofResource(resource).filter(kind -> !kind.isDocument()).isPresent();
  }
}
