package io.mspbilling.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of invoices as ConnectWise PSA sends it. */
final class InvoicePage {

  private InvoicePage() {}

  static byte[] of(int invoices) {
    return IntStream.range(0, invoices)
        .mapToObj(InvoicePage::invoice)
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String invoice(int i) {
    String total = String.format(Locale.ROOT, "%d.%02d", 100 + i % 900, i % 100);
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(i % 90);
    return """
        {"id":%1$d,"invoiceNumber":"%2$d","type":"Agreement",
         "status":{"id":2,"name":"Sent","isClosed":false,"_info":{}},
         "company":{"id":%3$d,"identifier":"Company%3$d","name":"Company %3$d","_info":{}},
         "billToCompany":{"id":%3$d,"identifier":"Company%3$d","name":"Company %3$d"},
         "accountNumber":"C-%3$d","applyToType":"Agreement","applyToId":77,"attention":"Accounts",
         "billingTerms":{"id":3,"name":"Net 30 days"},"customerPO":"PO-%1$d",
         "date":"%4$sT00:00:00Z","dueDate":"%5$sT00:00:00Z","locationId":11,
         "location":{"id":11,"name":"Main Office"},"taxableFlag":true,"taxCode":{"id":4,"name":"TX"},
         "currency":{"id":1,"symbol":"$","currencyCode":"USD","numberOfDecimals":2,"name":"US Dollars"},
         "serviceTotal":0.0,"expenseTotal":0.0,"productTotal":0.0,"agreementAmount":%6$s,
         "downpaymentApplied":0.0,"subtotal":%6$s,"salesTax":0.0,"total":%6$s,"payments":0.0,
         "credits":0.0,"balance":%6$s,"specialInvoiceFlag":false,
         "agreement":{"id":77,"name":"Managed Services","type":"Managed"},
         "_info":{"lastUpdated":"2026-03-04T15:20:11Z","updatedBy":"api"}}
        """
        .formatted(i + 1, 10_000 + i, 200 + i % 400, date, date.plusDays(30), total);
  }
}
