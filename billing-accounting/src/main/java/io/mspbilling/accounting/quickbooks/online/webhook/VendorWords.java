package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.accounting.quickbooks.online.webhook.QuickBooksChange.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two webhook forms spell entities and operations differently; here they become one. */
final class VendorWords {
  private static final Map<String, String> ENTITIES =
      Stream.of(
              "Account",
              "Bill",
              "BillPayment",
              "CreditMemo",
              "Customer",
              "Deposit",
              "Estimate",
              "Invoice",
              "Item",
              "JournalEntry",
              "Payment",
              "PaymentMethod",
              "Preferences",
              "Purchase",
              "RefundReceipt",
              "SalesReceipt",
              "Term",
              "Transfer",
              "Vendor")
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private VendorWords() {}

  static String entity(String word) {
    return ENTITIES.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  static Operation operation(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "create", "created" -> Operation.CREATED;
      case "update", "updated" -> Operation.UPDATED;
      case "delete", "deleted" -> Operation.DELETED;
      case "merge", "merged" -> Operation.MERGED;
      case "void", "voided" -> Operation.VOIDED;
      default -> Operation.OTHER;
    };
  }
}
